import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInstalled } from '../../../server/boot/install.mjs';
import { lowestNode, refuseNode } from '../../../server/boot/node-version.mjs';

function treeWith({ locked, installed }) {
  const root = mkdtempSync(join(tmpdir(), 'halltide-boot-'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { version: '1.0.0' }, ...locked } }));
  if (!installed) return root;
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  return root;
}

describe('whether an install is needed', () => {
  const ms = { 'node_modules/ms': { version: '2.1.3' } };

  test('a fresh clone needs one', () => {
    expect(isInstalled(treeWith({ locked: ms }))).toBe(false);
  });

  test('a tree that holds what the lockfile names needs none', () => {
    expect(isInstalled(treeWith({ locked: ms, installed: ms }))).toBe(true);
  });

  test('a newer version in the lockfile needs one', () => {
    expect(isInstalled(treeWith({ locked: { 'node_modules/ms': { version: '2.1.4' } }, installed: ms }))).toBe(false);
  });

  test('a package the lockfile added needs one', () => {
    expect(isInstalled(treeWith({ locked: { ...ms, 'node_modules/ws': { version: '8.0.0' } }, installed: ms }))).toBe(false);
  });

  test('an absent optional package of another platform needs none', () => {
    const locked = { ...ms, 'node_modules/other-darwin': { version: '1.0.0', optional: true } };
    expect(isInstalled(treeWith({ locked, installed: ms }))).toBe(true);
  });
});

test('the lockfile names the optional packages of every platform, as npm 11 demands', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const absent = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]),
  );
  expect(absent, 'run: node .ci/complete-lock.mjs').toEqual([]);
});

describe('the Node it runs on', () => {
  const lowest = lowestNode({ engines: { node: '>=20.19' } });

  test.each(['20.19.0', '20.20.2', '22.0.0'])('%s will do', (version) => {
    expect(refuseNode(version, lowest)).toBeNull();
  });

  test.each(['18.20.0', '20.18.3'])('%s is refused in one line that names what is needed', (version) => {
    expect(refuseNode(version, lowest)).toMatch(/^Halltide needs Node 20\.19 or newer; this is Node \d+/);
  });
});
