import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../support/source-files.ts';

let folder: string;
let child: ChildProcess;
let said: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'halltide-stop-'));
  said = '';
  child = spawn(process.execPath, ['dist/run/halltide.mjs', 'serve'], {
    cwd: projectRoot,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HALLTIDE_DATA: folder, HALLTIDE_HTTP_PORT: '0', HALLTIDE_MQTT_PORT: '0' },
  });
  const hear = (bytes: Buffer): void => {
    said += bytes.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  await expect.poll(() => said, { timeout: 20_000 }).toContain('making 28 days of history');
});

afterEach(() => {
  if (child.exitCode === null && child.signalCode === null) process.kill(-Number(child.pid), 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Lets the hall be in the middle of its days, so that a line is under way. */
const inTheMiddle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

async function endsWell(): Promise<void> {
  const [code] = await once(child, 'close');
  expect(said).toMatch(/the history goes on at the next start\n.*stopped/);
  expect(said).not.toMatch(/Error|ended with code/);
  expect(code).toBe(0);
}

test('Ctrl-C in a terminal, while the first history is made, stops everything', async () => {
  await inTheMiddle();
  process.kill(-Number(child.pid), 'SIGINT');
  await endsWell();
});

test('the product alone is told to stop, while the first history is made', async () => {
  await inTheMiddle();
  child.kill('SIGTERM');
  await endsWell();
});
