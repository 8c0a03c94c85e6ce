import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { execPath, platform } from 'node:process';
import { Worker } from 'node:worker_threads';
import { transformSync } from 'rolldown/utils';
import { expect, test } from 'vitest';
import { lowerProcessPriority } from '../../../server/workers/lower-priority.ts';

const module = readFileSync(new URL('../../../server/workers/lower-priority.ts', import.meta.url), 'utf8');
const script = `
  import os from 'node:os';
  import { parentPort } from 'node:worker_threads';
  lowerThreadPriority();
  parentPort.postMessage(os.getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1))));`;
const program = `${transformSync('lower-priority.ts', module).code}${script}`;

test.runIf(platform === 'linux')('a thread stands back, and the rest of the process does not', async () => {
  const before = getPriority();
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), { execArgv: [] });
  try {
    expect(await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))).toBe(10);
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
    const before = getPriority();
    lowerProcessPriority(id);
    expect(getPriority(id)).toBe(Math.max(before, 5));
    setPriority(id, 15);
    lowerProcessPriority(id);
    expect(getPriority(id), 'nobody comes forward by it').toBe(15);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
  expect(() => lowerProcessPriority(id)).not.toThrow();
});
