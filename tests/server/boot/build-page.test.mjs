import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { buildPage } from '../../../server/boot/build-page.mjs';

const root = mkdtempSync(join(tmpdir(), 'halltide-build-'));
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
// A builder that writes down what kind of page it was asked for.
write(
  'node_modules/vite/bin/vite.js',
  `const { mkdirSync, writeFileSync } = require('node:fs');
   const out = process.argv[process.argv.indexOf('--outDir') + 1];
   mkdirSync(out, { recursive: true });
   writeFileSync(out + '/index.html', String(process.env.NODE_ENV));`,
);
for (const folder of ['web/main.tsx', 'engine/contracts/events.ts']) write(folder, 'export {};');
for (const file of ['vite.config.ts', 'package-lock.json', 'tsconfig.base.json']) write(file, '{}');

const said = [];
const build = () => buildPage(root, (line) => said.push(line));
const built = () => readFileSync(join(root, 'dist/web/index.html'), 'utf8');

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

test('the page is built as people use it, whatever the environment it is built in is for', async () => {
  vi.stubEnv('NODE_ENV', 'development');
  expect(await build()).toBe(true);
  expect(built()).toBe('production');
});

test('the page is built anew when what it is made of has changed, and only then', async () => {
  said.length = 0;
  expect(await build()).toBe(true);
  expect(said).toEqual([]);
  write('web/main.tsx', 'export const changed = true;');
  expect(await build()).toBe(true);
  expect(said[0]).toBe('building the page …');
});
