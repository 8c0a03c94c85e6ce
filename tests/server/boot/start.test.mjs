import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** A product that says when it is up, counts the signals it gets and takes a moment to stop. */
const product = `
  let signals = 0;
  const life = setInterval(() => {}, 1000);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {
    signals++;
    setTimeout(() => { clearInterval(life); console.log('stopped after', signals); process.exit(7); }, 300);
  });
  console.log('up', process.pid, process.argv.slice(2).join(' '));
`;

let root;
let started;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'halltide-start-'));
  mkdirSync(join(root, 'web'));
  mkdirSync(join(root, 'engine/contracts'), { recursive: true });
  cpSync('server/boot', join(root, 'server/boot'), { recursive: true });
  for (const file of ['package-lock.json', 'tsconfig.base.json']) cpSync(file, join(root, file));
  writeFileSync(
    join(root, 'package.json'),
    '{"name":"small","type":"module","engines":{"node":">=20.19"},"scripts":{"start":"node server/boot/start.mjs"}}',
  );
  writeFileSync(
    join(root, 'server/boot/programs.mjs'),
    "export const programSources = ['server']; export const programsOf = () => ({ halltide: 'server/main.ts' });",
  );
  writeFileSync(join(root, 'server/main.ts'), product);
  writeFileSync(join(root, 'vite.config.ts'), "export default { root: 'web' };");
  writeFileSync(join(root, 'web/index.html'), '<!doctype html><title>first</title>');
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
});

afterEach(() => {
  if (started?.exitCode === null && started.signalCode === null) process.kill(-started.pid, 'SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

/** Starts it as a terminal does, as the leader of its own process group; resolves when the product is up. */
async function start(command, ...args) {
  started = spawn(command, args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const run = { output: '', progress: '', group: started.pid };
  run.ended = new Promise((done) => started.once('close', (code) => done(code)));
  started.stderr.on('data', (bytes) => {
    run.progress += bytes;
  });
  await new Promise((up, failed) => {
    started.once('close', () => failed(new Error(`ended early: ${run.output}${run.progress}`)));
    started.stdout.on('data', (bytes) => {
      run.output += bytes;
      if (/^up \d+/m.test(run.output)) up();
    });
  });
  run.productId = Number(/^up (\d+)/m.exec(run.output)[1]);
  return run;
}

const isAlive = (processId) => {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
};

async function goneWithin(processId, milliseconds) {
  const until = performance.now() + milliseconds;
  while (isAlive(processId) && performance.now() < until) await new Promise((next) => setTimeout(next, 50));
  return !isAlive(processId);
}

describe('npm start', () => {
  test('passes its arguments on, and ends with the product’s own exit code', async () => {
    const run = await start(process.execPath, 'server/boot/start.mjs', '--port', '9000');
    expect(run.output).toMatch(/^up \d+ serve --port 9000$/m);
    started.kill('SIGTERM');
    expect(await run.ended).toBe(7);
  });

  test('Ctrl-C, which reaches npm and each process it started, stops the product once', async () => {
    const run = await start('npm', 'start');
    process.kill(-run.group, 'SIGINT');
    await run.ended;
    expect(await goneWithin(run.productId, 3000)).toBe(true);
    expect(run.output).toContain('stopped after 1');
  });

  test('the product stops when npm alone is told to', async () => {
    const run = await start('npm', 'start');
    started.kill('SIGTERM');
    expect(await goneWithin(run.productId, 5000)).toBe(true);
  });

  test('the product stops when the start script was killed', async () => {
    const run = await start(process.execPath, 'server/boot/start.mjs');
    started.kill('SIGKILL');
    expect(await goneWithin(run.productId, 5000)).toBe(true);
  });

  test('builds the page at first and after a change, not in between', async () => {
    const stop = async (run) => {
      started.kill('SIGTERM');
      await run.ended;
    };
    const progressOf = async () => {
      const run = await start(process.execPath, 'server/boot/start.mjs');
      await stop(run);
      return run.progress;
    };
    expect(await progressOf()).toContain('page built');
    expect(await progressOf()).not.toContain('page');
    writeFileSync(join(root, 'web/index.html'), '<!doctype html><title>second</title>');
    expect(await progressOf()).toContain('page built');
  });
});
