import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { benchHallPlan } from './bench-hall.ts';
import { dayText } from './day-publisher.ts';
import { buildHallDay } from './hall-day.ts';

export interface StoredCount {
  readonly acked: number;
  /** Acknowledged messages whose event is in the store. */
  readonly stored: number;
  readonly lost: number;
  /** Events, acknowledged or not, that are in the store more than once. */
  readonly duplicated: number;
}

/** Looks up acknowledged messages of a `DayPublisher` in a store that nobody holds. */
export async function countStored(dataDir: string, acknowledged: readonly number[], firstDay: string): Promise<StoredCount> {
  const messagesADay = buildHallDay(benchHallPlan()).length;
  const instance = await DuckDBInstance.create(join(dataDir, 'halltide.duckdb'));
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll("SELECT id, count(*)::INTEGER FROM events WHERE source = 'bench' GROUP BY id");
    const times = new Map(reader.getRows().map(([id, count]) => [String(id), Number(count)]));
    const idOf = (message: number) => `${dayText(firstDay, Math.floor(message / messagesADay))}/${message % messagesADay}`;
    const stored = acknowledged.filter((message) => times.has(idOf(message))).length;
    const duplicated = [...times.values()].filter((count) => count > 1).length;
    return { acked: acknowledged.length, stored, lost: acknowledged.length - stored, duplicated };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
