/** `node server/boot/run.mjs <script.ts> [arguments]`: runs a script of ours, after installing when that has not been done. */
import { argv } from 'node:process';
import { prepare, runScript } from './prepare.mjs';

const [script, ...args] = argv.slice(2);
process.exitCode = (await prepare({ page: args[0] === 'serve' })) ? await runScript(script, args) : 1;
