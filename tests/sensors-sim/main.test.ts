import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtProgram } from '../../server/built-program.ts';

const script = fileURLToPath(builtProgram('sensors-sim'));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

function run(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { maxBuffer: 1 << 26 }, (error, out, errors) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    );
  });
}

test('history goes to standard output, its progress to standard error', { timeout: 60_000 }, async () => {
  const { code, out, errors } = await run(
    'history',
    '--halls',
    'jincheng',
    '--until',
    '2026-11-17T01:30:00Z',
    '--days',
    '1',
    '--seed',
    '3',
  );
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(5000);
  for (const line of lines) expect(Object.keys(JSON.parse(line) as object)).toEqual(['topic', 'event']);
  const progress = errors.trimEnd().split('\n');
  expect(progress.every((line) => /^progress [01]\.\d\d$/.test(line))).toBe(true);
  expect(progress.at(-1)).toBe('progress 1.00');
});

test('what it cannot do ends with one line and a code', { timeout: 60_000 }, async () => {
  const { code, out, errors } = await run('history', '--halls', 'jincheng', '--until', 'noon');
  expect([code, out]).toEqual([1, '']);
  expect(errors.trimEnd()).toBe('not an ISO-8601 moment: noon');
});
