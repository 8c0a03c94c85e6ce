import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { HallPlan } from '#contracts/hall-plan';
import { HallEngine } from '#engine/hall-engine';
import { Database, inMemory } from '#engine/store/database';
import { DuckDbQueries } from '#engine/store/duckdb-queries';
import { smallHall } from './small-hall.ts';

/** An engine over a small store, in memory unless told, whose wall clock stands still; the caller closes it. */
export async function openEngine(path: string = inMemory, plans: readonly HallPlan[] = [smallHall]) {
  const database = await Database.open(path, { threads: 1, memoryMebibytes: { writing: 200, asking: 200 }, checkpointMebibytes: 16 });
  const engine = await HallEngine.open({ database, plans, wall: () => 0, filterBits: 2 ** 16 });
  const close = async () => {
    await engine.close();
    database.close();
  };
  return { engine, queries: new DuckDbQueries(database.reader), close };
}

/** Where a store may stand until the test has ended. */
export function temporaryStore(): string {
  const folder = mkdtempSync(join(tmpdir(), 'halltide-engine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'store.duckdb');
}
