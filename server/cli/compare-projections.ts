import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HallEvent } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import { HallEngine } from '#engine/hall-engine';
import { Database } from '#engine/store/database';
import { DuckDbQueries } from '#engine/store/duckdb-queries';
import type { CliContext } from './command.ts';
import type { NodeAccess } from './node-access.ts';
import { answerFrom, type NodeQueries } from './node-queries.ts';
import { slowly } from './slowly.ts';
import { readStoredEvents, type StoredWireEvent } from './stored-events.ts';

/** One projection of one hall, as it stands and as the events say it should. */
export interface ProjectionCheck {
  readonly table: string;
  readonly hall: string;
  readonly rows: number;
  readonly rowsFromEvents: number;
  readonly equal: boolean;
}

const batchEvents = 10_000;

/**
 * Feeds the stored events to a fresh engine over an empty store in a folder of its own and compares every table by its rows'
 * hashes. Events of a hall whose file is gone cannot be folded: its tables then differ.
 */
export async function compareProjections(node: NodeAccess, context: CliContext): Promise<{ events: number; tables: ProjectionCheck[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'halltide-verify-'));
  const database = await Database.open(join(folder, 'anew.duckdb'));
  try {
    const { events, stored } = await node.atOneMoment(async (queries) => ({
      events: await refold(node.plans, queries, database, context),
      stored: await readPrints(queries),
    }));
    const anew = await readPrints(answerFrom(new DuckDbQueries(database.reader)));
    const tables = [...new Set([...stored.keys(), ...anew.keys()])].sort().map((key): ProjectionCheck => {
      const [table = '', hall = ''] = key.split('/');
      const [before, after] = [stored.get(key), anew.get(key)];
      return { table, hall, rows: before?.rows ?? 0, rowsFromEvents: after?.rows ?? 0, equal: before?.print === after?.print };
    });
    return { events, tables };
  } finally {
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Time goes along with the events, so that no day of theirs is long past. */
async function refold(plans: readonly HallPlan[], queries: NodeQueries, database: Database, { say, stop }: CliContext): Promise<number> {
  const known = new Set(plans.map(({ id }) => id));
  const tell = slowly(say);
  let engine: HallEngine | null = null;
  let time = 0;
  let events = 0;
  let batch: HallEvent[] = [];
  const commit = async (): Promise<void> => {
    engine ??= await HallEngine.open({ database, plans, wall: () => time });
    await engine.commit(batch, []);
    batch = [];
    tell(() => `${events} events folded`);
  };
  for await (const stored of readStoredEvents(queries, { hallId: null, from: null, to: null })) {
    if (stop.aborted) throw new Error('stopped');
    events += 1;
    if (!known.has(stored.hallId)) continue;
    time = Math.max(time, stored.time);
    batch.push(asHallEvent(stored));
    if (batch.length >= batchEvents) await commit();
  }
  await commit();
  await (engine as HallEngine | null)?.close();
  return events;
}

function asHallEvent({ hallId, time, event }: StoredWireEvent): HallEvent {
  const [family, kind] = event.type.split('.');
  return { hallId, family, kind, entityId: event.subject, source: event.source, id: event.id, time, data: event.data } as HallEvent;
}

async function readPrints(queries: NodeQueries): Promise<Map<string, { rows: number; print: string }>> {
  const rows = await queries.ask('projection-prints', {});
  return new Map(
    rows.map(({ table_name: table, hall_id: hall, row_count: count, print }) => [
      `${table}/${hall}`,
      { rows: Number(count), print: String(print) },
    ]),
  );
}
