import { text } from 'node:stream/consumers';
import { runCommandLine } from './cli/main.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort(signal));

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (part) => process.stdout.write(part),
  err: (part) => process.stderr.write(part),
  readIn: () => text(process.stdin),
  env: process.env,
  stop: stop.signal,
});
