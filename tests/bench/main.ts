/** `npm run bench -- <name> [--json] [--scale 0.01]`: measures one thing and says it. */
import { parseArgs } from 'node:util';
import { benches } from './benches.ts';

const usage = [
  'npm run bench -- <name> [--json] [--scale <share>]',
  ...Object.entries(benches).map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`),
  '  --json   exactly one JSON document on standard output (with npm run -s)',
  '  --scale  share of the full size, 0 to 1; a small one only shows that the bench works',
].join('\n');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    scale: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
const bench = benches[positionals[0] ?? ''];
const scale = Number(values.scale);

if (values.help) process.stdout.write(`${usage}\n`);
else if (!bench || positionals.length !== 1 || !(scale > 0 && scale <= 1)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const result = await (await bench.load()).run({ scale, say });
  process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2)}\n`);
}
