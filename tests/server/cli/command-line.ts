import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { runCommandLine } from '../../../server/cli/main.ts';

/** What a command line wrote and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON; throws when it is not one document. */
  readonly document: Record<string, unknown>;
}

/** Runs a command line in this process, `input` on its standard input. */
export async function run(args: readonly string[], input = '', stop: AbortSignal = new AbortController().signal): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await runCommandLine(args, {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readIn: async () => input,
    env: {},
    stop,
  });
  return {
    code,
    out,
    err,
    get document() {
      return JSON.parse(out) as Record<string, unknown>;
    },
  };
}

/** A folder for this test file, gone at its end. */
export function trialFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'halltide-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
