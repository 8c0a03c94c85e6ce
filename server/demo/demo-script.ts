import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtProgram } from '../built-program.ts';

const script = fileURLToPath(builtProgram('sensors-sim'));

/** The halls of the demo. */
export const demoHallIds = ['taizhou', 'jincheng'] as const;
export const demoSeed = 20241201;

/** Where the demo hall keeps what it needs to go on after a stop. */
export const demoStateDir = (dataDir: string): string => join(dataDir, 'demo');

/** Starts the demo hall's program in a process of its own; what it has to say goes to standard error. */
export function startDemoScript(args: readonly string[], stdout: 'pipe' | 'ignore'): ChildProcess {
  return spawn(process.execPath, [script, ...args], { stdio: ['ignore', stdout, 'pipe'] });
}

/** Resolves with the exit code, or null when a signal ended the process. */
export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
}
