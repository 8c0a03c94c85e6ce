import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { buildOnce } from '../../../server/boot/build-once.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'halltide-build-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'source.txt'), 'one');
});

const build = (duringIt = () => {}) =>
  buildOnce(
    root,
    {
      name: 'run',
      what: 'the trial',
      sources: ['source.txt'],
      make: async (folder) => {
        writeFileSync(join(folder, 'made.txt'), readFileSync(join(root, 'source.txt')));
        await duringIt();
        return true;
      },
    },
    () => {},
  );
const made = () => readFileSync(join(root, 'dist', 'run', 'made.txt'), 'utf8');

it('a build that another one overtook leaves the other’s in place', async () => {
  await build();
  writeFileSync(join(root, 'source.txt'), 'two');
  const overtake = () => {
    rmSync(join(root, 'dist', 'run'), { recursive: true });
  };
  expect(await build(overtake)).toBe(true);
  expect(made()).toBe('two');
  expect(readdirSync(join(root, 'dist'))).toEqual(['run']);
});

it('what a killed build has left is removed, and what another is building is not', async () => {
  const [dead, alive] = [join(root, 'dist', 'run-999999999'), join(root, 'dist', `run-${process.ppid}`)];
  for (const folder of [dead, `${dead}-old`, alive]) mkdirSync(folder, { recursive: true });
  expect(await build()).toBe(true);
  expect([existsSync(dead), existsSync(`${dead}-old`), existsSync(alive)]).toEqual([false, false, true]);
});
