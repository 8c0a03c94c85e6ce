import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { execPath, platform } from 'node:process';
import { Worker } from 'node:worker_threads';
import { transformSync } from 'rolldown/utils';
import { expect, test } from 'vitest';
import { lowerProcessPriority } from '../../../server/workers/lower-priority.ts';

const module = readFileSync(new URL('../../../server/workers/lower-priority.ts', import.meta.url), 'utf8');
/** The tests stand back themselves: farther than that is seen whatever they started from. */
const before = getPriority();
const farther = before + 3;
const script = `
  import os from 'node:os';
  import { parentPort } from 'node:worker_threads';
  lowerThreadPriority(${farther});
  parentPort.postMessage(os.getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1))));`;
const program = `${transformSync('lower-priority.ts', module).code}${script}`;

test.runIf(platform === 'linux')('a thread stands back, and the rest of the process does not', async () => {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), { execArgv: [] });
  try {
    expect(await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))).toBe(farther);
    expect(getPriority()).toBe(before);
  } finally {
    await worker.terminate();
  }
});

test.runIf(platform === 'linux')('a process that works ahead stands back, and one that is gone is no matter', async () => {
  const child = spawn(execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const id = child.pid ?? 0;
  try {
    expect(getPriority(id)).toBe(before);
    lowerProcessPriority(id, farther);
    expect(getPriority(id)).toBe(farther);
    lowerProcessPriority(id, before + 1);
    expect(getPriority(id), 'nobody comes forward by it').toBe(farther);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
  expect(() => lowerProcessPriority(id)).not.toThrow();
});
