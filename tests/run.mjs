/**
 * `npm test`: everything that must hold. Sets itself up, runs lint, types and every part of the tests, and ends with
 * `N passed, N failed` alone on a line. A part that did not run is a failure, never a silence.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildPage } from '../server/boot/build-page.mjs';
import { runChild } from '../server/boot/child.mjs';
import { prepare, projectRoot } from '../server/boot/prepare.mjs';
import { readReport } from './support/read-report.mjs';

const node = process.execPath;
const reportFile = join(projectRoot, 'dist/test-report.json');
const testParts = ['unit', 'integration', 'page', 'e2e'];
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
const options = { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...plain } };

const rows = [];
const failures = [];
let skipped = [];
const startedAt = performance.now();

async function step(name, run) {
  process.stdout.write(`\n── ${name}\n`);
  const from = performance.now();
  const passed = await run();
  rows.push({ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, seconds: (performance.now() - from) / 1000 });
  if (!passed) failures.push(name);
  return passed;
}

const program =
  (...args) =>
  async () =>
    (await runChild(node, args, options)) === 0;

async function runTests() {
  process.stdout.write('\n── tests\n');
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  rmSync(reportFile, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`];
  const code = await runChild(node, ['node_modules/vitest/vitest.mjs', 'run', ...reporters], options);
  const report = readReport(reportFile, testParts, projectRoot);
  rows.push(...report.rows);
  failures.push(...report.failures);
  skipped = report.skipped;
  // An error outside every test, or a runner that broke: the report alone would not show it.
  if (code !== 0 && report.failures.length === 0) {
    failures.push(`the test runner ended with code ${code}`);
    rows.push({ name: 'test runner', passed: 0, failed: 1, skipped: 0, seconds: 0 });
  }
}

if (await step('set-up', async () => (await prepare({ page: false })) && (await program('dist/run/provide-tools.mjs')()))) {
  rows.pop();
  // Side by side: each of them leaves a core to another for much of its time.
  await Promise.all([
    step('page build', () => buildPage(projectRoot, (line) => process.stdout.write(`${line}\n`))),
    step('lint', program('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings')),
    // More checkers a project would each work out the same types again.
    step('types', program('node_modules/typescript/bin/tsc', '-b', '--checkers', '1')),
  ]);
  await runTests();
}

const total = (column) => rows.reduce((sum, row) => sum + row[column], 0);
process.stdout.write(`\n── ${((performance.now() - startedAt) / 1000).toFixed(0)} s in all\n`);
for (const row of rows) {
  const counts = `${row.passed} passed, ${row.failed} failed${row.skipped > 0 ? `, ${row.skipped} skipped` : ''}`;
  process.stdout.write(`${row.name.padEnd(12)} ${row.seconds.toFixed(1).padStart(6)} s  ${counts}\n`);
}
for (const name of skipped) process.stdout.write(`skipped: ${name}\n`);
for (const name of failures) process.stdout.write(`FAILED: ${name}\n`);
if (skipped.length > 0) process.stdout.write(`${skipped.length} skipped, named above\n`);
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
process.exitCode = total('failed') > 0 ? 1 : 0;
