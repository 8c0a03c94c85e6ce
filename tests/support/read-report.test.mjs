import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReport } from './read-report.mjs';

function reportOf(...testResults) {
  const file = join(mkdtempSync(join(tmpdir(), 'halltide-report-')), 'report.json');
  writeFileSync(file, JSON.stringify({ testResults }));
  return file;
}

const fileOf = (name, status, ...tests) => ({
  name: `/root/${name}`,
  status,
  startTime: 1000,
  endTime: 3500,
  assertionResults: tests.map(([fullName, outcome]) => ({ fullName, status: outcome })),
});

describe('the summary of a test run', () => {
  test('counts each part by itself, with its time', () => {
    const file = reportOf(
      fileOf('tests/engine/waits/clock.test.ts', 'passed', ['runs', 'passed'], ['stops', 'passed']),
      fileOf('tests/e2e/day.test.ts', 'passed', ['begins', 'passed']),
    );
    const { rows, failures } = readReport(file, ['unit', 'e2e'], '/root');
    expect(rows).toMatchObject([
      { name: 'unit', passed: 2, failed: 0, seconds: 2.5 },
      { name: 'e2e', passed: 1, failed: 0 },
    ]);
    expect(failures).toEqual([]);
  });

  test('names what failed and what was skipped', () => {
    const file = reportOf(fileOf('tests/a.test.ts', 'failed', ['adds', 'failed'], ['waits', 'skipped'], ['later', 'todo']));
    const { failures, skipped } = readReport(file, ['unit'], '/root');
    expect(failures).toEqual(['tests/a.test.ts › adds']);
    expect(skipped).toEqual(['tests/a.test.ts › waits', 'tests/a.test.ts › later']);
  });

  test('a file that did not load is a failure', () => {
    const { rows, failures } = readReport(reportOf(fileOf('tests/a.test.ts', 'failed')), ['unit'], '/root');
    expect(rows[0]).toMatchObject({ failed: 1 });
    expect(failures).toHaveLength(1);
  });

  test('a part in which nothing ran is a failure, and so is one in which all was skipped', () => {
    const file = reportOf(
      fileOf('tests/a.test.ts', 'passed', ['adds', 'passed']),
      fileOf('tests/e2e/b.test.ts', 'passed', ['begins', 'skipped']),
    );
    expect(readReport(file, ['unit', 'page', 'e2e'], '/root').failures).toEqual(['page: nothing ran', 'e2e: nothing ran']);
  });

  test('without a report every part has failed', () => {
    expect(readReport('/nowhere/report.json', ['unit', 'e2e'], '/root').failures).toHaveLength(2);
  });
});
