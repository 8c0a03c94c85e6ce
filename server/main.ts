import { text } from 'node:stream/consumers';
import { runCommandLine } from './cli/main.ts';

const stop = new AbortController();
// Whoever reads may go away: `export … | head`.
process.stdout.on('error', () => stop.abort('EPIPE'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort(signal));

const code = await runCommandLine(process.argv.slice(2), {
  out: (part) => new Promise((resolve, reject) => process.stdout.write(part, (error) => (error ? reject(error) : resolve()))),
  err: (part) => process.stderr.write(part),
  readIn: () => text(process.stdin),
  env: process.env,
  stop: stop.signal,
});
process.exitCode = code;
// What failed may have left a broker or a store open that nobody will close: whoever watches the process has to see it end.
if (code !== 0) process.exit();
