/** `npm start`: installs and builds when needed, then serves in the foreground until it is told to stop. */
import { argv } from 'node:process';
import { prepare, runProgram } from './prepare.mjs';

process.exitCode = (await prepare({ page: true })) ? await runProgram('halltide', ['serve', ...argv.slice(2)]) : 1;
