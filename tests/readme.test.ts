import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliCommands } from '../server/cli/main.ts';
import { decodeEvent } from '../server/ingest/decode-event.ts';
import { readReferences } from '../server/ingest/hall-references.ts';
import { benches } from './bench/benches.ts';
import { settingsTable } from './support/settings-table.ts';
import { shippedPlan } from './support/shipped-plan.ts';
import { projectRoot } from './support/source-files.ts';

const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const text = read(name);
  const findAll = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

  test('names npm scripts that are there', () => {
    const named = [...findAll(/\bnpm (start|test)\b/g), ...findAll(/\bnpm run (?:-s )?([a-z]+)/g)];
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  test('names commands that are there', () => {
    const known = cliCommands.map((command) => command.name);
    const named = findAll(/halltide -- ([a-z-]+)/g);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((command) => !known.includes(command))).toEqual([]);
  });

  test('names every bench, and no other', () => {
    expect(new Set(findAll(/bench -- ([a-z]+)/g))).toEqual(new Set(Object.keys(benches)));
  });

  test('links and points to what is there', () => {
    const links = findAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g);
    const paths = findAll(/`((?:engine|server|web|datasets|tests)\/[\w./-]+\.\w+)`/g);
    expect([...links, ...paths].filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  test('names settings that are there', () => {
    const named = findAll(/`(HALLTIDE_[A-Z_]+)/g);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((setting) => !settingsTable().includes(`\`${setting}\``))).toEqual([]);
  });

  test('shows an event that a hall would take', () => {
    const [example = ''] = findAll(/```json\n([\s\S]+?)```/g);
    const context = { halls: new Map([['taizhou', readReferences(shippedPlan('taizhou'))]]), latestTime: () => Number.MAX_SAFE_INTEGER };
    expect(decodeEvent('hall/taizhou/v1/evt/ticket/A017', Buffer.from(example), context)).toMatchObject({ kind: 'event' });
  });
});

test('README.md lists every setting with its default', () => {
  expect(read('README.md')).toContain(settingsTable());
});

test('both READMEs show the same one-line message to a hall', () => {
  const line = (name: string) =>
    read(name)
      .split('\n')
      .find((text) => text.startsWith('mosquitto_pub'));
  expect(line('README.md')).toBeDefined();
  expect(line('README.zh-CN.md')).toBe(line('README.md'));
});
