import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstLoad } from './page.ts';

test('the first load is what the page imports at once, not what it loads later', () => {
  const built = mkdtempSync(join(tmpdir(), 'halltide-page-'));
  mkdirSync(join(built, 'assets'));
  const files = {
    'index.html': '<script type="module" src="/assets/index.js"></script><link rel="modulepreload" href="/assets/react.js">',
    'assets/index.js': 'import{a}from"./react.js";import"./side.js";const later=()=>import("./floor.js");',
    'assets/react.js': 'export const a=1;',
    'assets/side.js': 'import{b}from"./deep.js";',
    'assets/deep.js': 'export const b=2;',
    'assets/floor.js': 'export const c=3;',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(built, name), text);
  expect(firstLoad(built)).toEqual(['assets/deep.js', 'assets/index.js', 'assets/react.js', 'assets/side.js']);
});
