import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Which part of the tests a file belongs to: the same division as in vitest.config.ts. */
export function partOf(file) {
  if (file.startsWith('tests/e2e/')) return 'e2e';
  if (file.startsWith('tests/page/') || /\.page\.test\.tsx?$/.test(file)) return 'page';
  if (/^tests\/(server|journey|sensors-sim)\/|^tests\/engine\/[^/]+$/.test(file)) return 'integration';
  return 'unit';
}

/**
 * Vitest's JSON report as one row per part, with the names of what failed and what was skipped. A file that did not load
 * counts as one failure, and so does a part in which nothing ran.
 */
export function readReport(reportFile, parts, root) {
  const rows = new Map(parts.map((name) => [name, { name, passed: 0, failed: 0, skipped: 0, from: Infinity, to: 0 }]));
  const failures = [];
  const skipped = [];
  const files = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')).testResults : [];
  for (const { name, status, assertionResults, startTime, endTime } of files) {
    const file = relative(root, name);
    const row = rows.get(partOf(file));
    row.from = Math.min(row.from, startTime);
    row.to = Math.max(row.to, endTime);
    for (const test of assertionResults) {
      const title = `${file} › ${test.fullName}`;
      if (test.status === 'passed') row.passed++;
      else if (test.status === 'failed') {
        row.failed++;
        failures.push(title);
      } else {
        row.skipped++;
        skipped.push(title);
      }
    }
    if (status === 'failed' && assertionResults.every((test) => test.status !== 'failed')) {
      row.failed++;
      failures.push(`${file} did not load, or failed outside its tests`);
    }
  }
  for (const row of rows.values()) {
    if (row.passed + row.failed > 0) continue;
    row.failed++;
    failures.push(`${row.name}: nothing ran`);
  }
  const withSeconds = [...rows.values()].map(({ from, to, ...row }) => ({ ...row, seconds: Math.max(0, to - from) / 1000 }));
  return { rows: withSeconds, failures, skipped };
}
