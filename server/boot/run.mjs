/** `node server/boot/run.mjs <program> [arguments]`: runs a program of ours, after making ready what is not. */
import { argv } from 'node:process';
import { prepare, runProgram } from './prepare.mjs';

const [program, ...args] = argv.slice(2);
process.exitCode = (await prepare({ page: args[0] === 'serve' })) ? await runProgram(program, args) : 1;
