/** `npm start`: installs and builds when needed, then serves in the foreground until it is told to stop. */
import { argv } from 'node:process';
import { prepare, runScript } from './prepare.mjs';

process.exitCode = (await prepare({ page: true })) ? await runScript('server/main.ts', ['serve', ...argv.slice(2)]) : 1;
