import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What programs are made of. */
export const programSources = [
  'server',
  'engine',
  'sensors-sim',
  'tests/bench',
  'tests/support',
  'package-lock.json',
  'tsconfig.base.json',
];

/** What can be run: `dist/run/<name>.mjs` is built of the file under its name. */
export const programsOf = (root) => ({
  halltide: 'server/main.ts',
  'planning-worker': 'server/workers/planning-worker.ts',
  'simulation-worker': 'server/workers/simulation-worker.ts',
  'sensors-sim': 'sensors-sim/main.ts',
  'provide-tools': 'tests/support/provide-tools.ts',
  bench: 'tests/bench/main.ts',
  ...benchProcessesOf(root),
});

/** Benches run parts of themselves as processes of their own. */
function benchProcessesOf(root) {
  const files = readdirSync(join(root, 'tests/bench')).filter((name) => name.endsWith('-process.ts'));
  return Object.fromEntries(files.map((name) => [basename(name, '.ts'), `tests/bench/${name}`]));
}
