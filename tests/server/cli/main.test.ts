import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliCommands } from '../../../server/cli/main.ts';
import { run, trialFolder } from './command-line.ts';

const folder = trialFolder();

describe('the command line', () => {
  it('names every command in its help', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const { name } of cliCommands) expect(out).toContain(`  ${name}`);
  });

  it.each(cliCommands.map(({ name }) => name))('explains %s with examples', async (name) => {
    const { code, out, err } = await run([name, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: halltide ${name}`);
    expect(out).toContain(`$ npm run -s halltide -- ${name}`);
    expect(out).toContain('--json');
  });

  it.each(['serve', 'import'])('says in one sentence that a folder cannot hold the store: %s', async (command) => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, err } = await run([command, ...(command === 'import' ? [file] : []), '--data', join(file, 'x')]);
    expect(code).toBe(1);
    expect(err).toMatch(/halltide: the data folder .*a-file\/x cannot be made: ENOTDIR.*\n$/);
    expect(err).not.toContain('    at ');
  });

  it.each([
    [['dance']],
    [['replay']],
    [['replay', 'none.tsv', '--data', folder]],
    [['replay', 'none.tsv', '--speed', 'fast']],
    [['import', 'none.tsv', '--mapping', 'tea-leaves']],
    [['export']],
    [['export', '--hall', 'nowhere', '--data', folder, '--output', 'x']],
    [['export', '--hall', 'taizhou', '--data', folder]],
    [['export', '--hall', 'taizhou', '--from', 'monday']],
    [['verify', '--loud']],
    [['hash-password']],
  ])('with --json says in one document why it cannot: %j', async (args) => {
    const { code, document, err } = await run([...args, '--json']);
    expect(code).not.toBe(0);
    expect(document).toEqual({ error: { code: expect.any(String), message: expect.stringMatching(/.{8}/) } });
    expect(err).not.toBe('');
  });

  it('gives even its help as one document with --json', async () => {
    const { code, document } = await run(['verify', '--help', '--json']);
    expect(code).toBe(0);
    expect(document).toEqual({ help: expect.stringContaining('Usage: halltide verify') });
  });

  it('hashes a password that it reads, never one in its arguments', async () => {
    const { code, document } = await run(['hash-password', '--json'], 'open sesame\n');
    expect(code).toBe(0);
    expect(document).toEqual({ passwordHash: expect.stringMatching(/^\$argon2id\$/) });
  });
});
