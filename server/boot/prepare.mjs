import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildPage } from './build-page.mjs';
import { buildPrograms } from './build-programs.mjs';
import { runChild } from './child.mjs';
import { install } from './install.mjs';
import { lowestNode, refuseNode } from './node-version.mjs';
import { productFlags } from './product-flags.mjs';

/** Where package.json stands. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const say = (line) => process.stderr.write(`halltide: ${line}\n`);

/** Makes the tree ready to run; with `page`, the page too. False when that failed, with the reason said. */
export async function prepare({ page }) {
  const refusal = refuseNode(process.versions.node, lowestNode(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))));
  if (refusal) {
    say(refusal);
    return false;
  }
  return (await install(projectRoot, say)) && (await buildPrograms(projectRoot, say)) && (!page || (await buildPage(projectRoot, say)));
}

/** Runs a program of ours in the foreground; resolves to its exit code. */
export function runProgram(name, args) {
  const oneStop = pathToFileURL(join(projectRoot, 'server/boot/one-stop.mjs')).href;
  const program = join(projectRoot, `dist/run/${name}.mjs`);
  return runChild(process.execPath, [...productFlags, '--import', oneStop, program, ...args], {
    cwd: projectRoot,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
}
