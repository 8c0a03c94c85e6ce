import { buildPrograms } from '../../server/boot/build-programs.mjs';
import { projectRoot } from '../../server/boot/prepare.mjs';

/** Before the first test: threads and processes of the product run what has been built. */
export async function setup() {
  if (!(await buildPrograms(projectRoot, (line) => process.stdout.write(`${line}\n`)))) throw new Error('the programs were not built');
}
