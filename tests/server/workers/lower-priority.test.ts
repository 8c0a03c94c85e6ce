import { getPriority } from 'node:os';
import { platform } from 'node:process';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const module = new URL('../../../server/workers/lower-priority.ts', import.meta.url).href;
const script = `
  const { parentPort } = require('node:worker_threads');
  (async () => {
    const { register } = await import('tsx/esm/api');
    register();
    const { lowerThreadPriority } = await import(${JSON.stringify(module)});
    lowerThreadPriority();
    const thread = require('node:fs').readlinkSync('/proc/thread-self').split('/').at(-1);
    parentPort.postMessage(require('node:os').getPriority(Number(thread)));
  })();`;

test.runIf(platform === 'linux')('a thread stands back, and the rest of the process does not', async () => {
  const before = getPriority();
  const worker = new Worker(script, { eval: true, execArgv: [] });
  try {
    expect(await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))).toBe(10);
    expect(getPriority()).toBe(before);
  } finally {
    await worker.terminate();
  }
});
