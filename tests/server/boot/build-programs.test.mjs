import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildPrograms } from '../../../server/boot/build-programs.mjs';
import { programSources, programsOf } from '../../../server/boot/programs.mjs';

const root = mkdtempSync(join(tmpdir(), 'halltide-programs-'));
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
for (const source of programSources) write(source.includes('.') ? source : `${source}/only.ts`, '{}');
for (const source of Object.values(programsOf('.')).filter((path) => !path.endsWith('-process.ts'))) write(source, 'export {};');
write('package.json', '{"type":"module","imports":{"#engine/*":"./engine/*.ts"}}');
write('engine/store/note.txt', 'found beside its module');
write('engine/store/note.ts', "export const note: URL = new URL('note.txt', import.meta.url);");
write(
  'server/main.ts',
  "import { readFileSync } from 'node:fs';\nimport { note } from '#engine/store/note';\nconsole.log(readFileSync(note, 'utf8'));",
);

const said = [];
const build = () => buildPrograms(root, (line) => said.push(line));
const run = (name) => execFileSync(process.execPath, [join(root, `dist/run/${name}.mjs`)], { encoding: 'utf8' }).trim();

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a built program finds the files that stand beside its sources', async () => {
  expect(await build()).toBe(true);
  expect(run('halltide')).toBe('found beside its module');
});

test('programs are built anew when a source has changed, and only then', async () => {
  said.length = 0;
  expect(await build()).toBe(true);
  expect(said).toEqual([]);
  write('server/main.ts', "console.log('changed');");
  expect(await build()).toBe(true);
  expect(said[0]).toBe('building the programs …');
  expect(run('halltide')).toBe('changed');
});

test('sources that cannot be built leave the last programs as they are, and say so', async () => {
  said.length = 0;
  write('server/main.ts', "import './nowhere.ts';");
  expect(await build()).toBe(false);
  expect(said.at(-1)).toBe('building the programs failed');
  expect(run('halltide')).toBe('changed');
});
