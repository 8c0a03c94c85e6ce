import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSourceFiles } from '../support/source-files.ts';
import { type BenchOptions, type BenchResult, rounded } from './bench.ts';
import { startProcess } from './child-process.ts';
import type { RebuildReport } from './rebuild-process.ts';
import type { StoreFillReport } from './store-fill-process.ts';

const events = 10_000_000;

/** A store of many days, then the time from the start of a fresh process to the hall's state, and that process's memory. */
export async function run({ scale, say }: BenchOptions): Promise<BenchResult> {
  const count = Math.round(events * scale);
  const folder = await filledStore(count, say);
  const child = await startProcess<RebuildReport>('rebuild-process', { folder });
  const { seconds, peakMebibytes, openTickets, day } = await child.until(() => true);
  await child.end();
  return { seconds: rounded(seconds), peakMebibytes: Math.round(peakMebibytes), events: count, openTickets, day };
}

/** Filled once and kept: the name tells what it was made by. */
async function filledStore(count: number, say: BenchOptions['say']): Promise<string> {
  const madeBy = createHash('sha256');
  for (const { path, text } of [...readSourceFiles('engine/store', ['.sql', '.ts']), ...readSourceFiles('tests/bench', ['hall-day.ts'])])
    madeBy.update(path).update(text);
  const folder = join(tmpdir(), `halltide-rebuild-${count}-${madeBy.digest('hex').slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const filling = await startProcess<StoreFillReport>('store-fill-process', { folder: unfinished, count });
  try {
    for (let share = 0.1; share < 1; share += 0.1) {
      const { stored } = await filling.until((report) => report.stored >= count * share);
      say(`filling the store: ${stored} of ${count} events`);
    }
    await filling.until((report) => report.closed);
    renameSync(unfinished, folder);
    return folder;
  } finally {
    await filling.end();
    rmSync(unfinished, { recursive: true, force: true });
  }
}
