import { DuckDBDateValue, LIST, VARCHAR } from '@duckdb/node-api';
import type { HallEvent } from '#contracts/events';
import type { CommandState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { HallError } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import type { PlanChange } from '../plan-change.ts';
import type { ProjectedRows, ProjectedValue, ProjectionTable } from '../twin/projection-row.ts';
import type { Database } from './database.ts';
import { textList } from './hall-store.ts';
import { loadSql } from './sql-files.ts';
import { TableWriter } from './table-writer.ts';

const projectionTables: readonly ProjectionTable[] = [
  'ticket_legs',
  'window_periods',
  'ratings',
  'complaints',
  'cases',
  'appointments',
  'area_counts',
  'area_air',
  'device_events',
];
/** Of tables whose rows follow an entity through its life: how its rows are taken away to be written anew. */
const removals = new Map<ProjectionTable, string>(
  (['ticket_legs', 'window_periods', 'cases', 'ratings', 'complaints', 'appointments'] as const).map((table) => [
    table,
    loadSql(import.meta.url, `sql/delete-${table.replace('_', '-')}.sql`),
  ]),
);
const removalTypes = { hall_ids: LIST(VARCHAR), entity_ids: LIST(VARCHAR) };
/** Their entities are told apart by day; of the others an id is one entity for ever. */
const keyedByDay: ReadonlySet<ProjectionTable> = new Set(['ticket_legs', 'window_periods']);

const trimQuarantine = loadSql(import.meta.url, 'sql/trim-quarantine.sql');
/** So many refused messages are kept, the newest; a flood of them is to fill no disk. */
export const refusalsKept = 200_000;
/** After so many more the older ones are forgotten. */
const refusalsBetweenTrims = refusalsKept / 10;

/** An accepted event on its way to disk. */
export interface StoredEvent {
  readonly event: HallEvent;
  /** Days since 1970-01-01 of its service day. */
  readonly day: number;
  readonly key: number;
}

/** A refused message, as the quarantine keeps it. */
export interface Refusal {
  readonly receivedAt: Instant;
  readonly source: string;
  readonly topic: string;
  readonly reason: string;
  readonly detail: string;
  readonly bytes: number;
  readonly firstBytes: string;
}

export interface StoreBatch {
  readonly recordedAt: Instant;
  readonly events: readonly StoredEvent[];
  readonly rows: readonly ProjectedRows[];
  readonly refusals: readonly Refusal[];
}

/** Writes batches, one transaction each. After an error the store must be opened anew. */
export class BatchWriter {
  private broken = false;
  /** Refusals since the quarantine was last trimmed: what an earlier run left counts as many. */
  private untrimmed = refusalsBetweenTrims;

  private constructor(
    private readonly database: Database,
    private readonly writers: ReadonlyMap<string, TableWriter>,
  ) {}

  static async open(database: Database): Promise<BatchWriter> {
    const writers = new Map<string, TableWriter>();
    for (const table of ['events', 'quarantine', 'decisions', 'hall_clocks', 'plan_changes', ...projectionTables])
      writers.set(table, await TableWriter.open(database.writer, table));
    return new BatchWriter(database, writers);
  }

  /** Resolves when the batch is on disk. Throws `HallError('store_failed')`. */
  write(batch: StoreBatch): Promise<void> {
    return this.transaction(async () => {
      this.append(
        'events',
        batch.events.map((stored) => eventRow(stored, batch.recordedAt)),
      );
      await this.project(batch.rows);
      await this.quarantine(batch.refusals);
    });
  }

  writeDecision(hallId: string, command: CommandState, recordedAt: Instant): Promise<void> {
    const { id, windowId, request, requestedBy, requestedAt, undoes } = command;
    return this.transaction(async () => {
      this.append('decisions', [[hallId, id, windowId, JSON.stringify(request), requestedBy, requestedAt, recordedAt, undoes]]);
    });
  }

  writePlanChange({ hall, changedBy, changes }: PlanChange, changedAt: Instant, recordedAt: Instant): Promise<void> {
    return this.transaction(async () => {
      this.append('plan_changes', [[hall.id, changedBy, changedAt, recordedAt, JSON.stringify(changes), JSON.stringify(hall)]]);
    });
  }

  writeClock(hallId: string, time: Instant, rate: number, recordedAt: Instant): Promise<void> {
    return this.transaction(async () => {
      await this.database.writer.run('DELETE FROM hall_clocks WHERE hall_id = $1::VARCHAR', [hallId]);
      this.append('hall_clocks', [[hallId, time, rate, recordedAt]]);
    });
  }

  close(): void {
    // Appenders of a failed transaction still hold its rows and would only fail again.
    if (this.broken) return;
    for (const writer of this.writers.values()) writer.close();
  }

  private async quarantine(refusals: readonly Refusal[]): Promise<void> {
    if (refusals.length === 0) return;
    this.append('quarantine', refusals.map(refusalRow));
    this.untrimmed += refusals.length;
    if (this.untrimmed < refusalsBetweenTrims) return;
    this.untrimmed = 0;
    await this.database.writer.run(trimQuarantine, { kept: refusalsKept });
  }

  /** Each statement takes its time to be planned, so that a table gets the rows of all halls at once. */
  private async project(projected: readonly ProjectedRows[]): Promise<void> {
    for (const [table, ofTable] of groupBy(projected, (rows) => rows.table)) {
      await this.remove(
        table,
        ofTable.filter((rows) => rows.replaces),
      );
      this.append(
        table,
        ofTable.flatMap((rows) => rows.rows),
      );
    }
  }

  private async remove(table: ProjectionTable, outdated: readonly ProjectedRows[]): Promise<void> {
    const removal = removals.get(table);
    if (!removal || outdated.length === 0) return;
    const ofDays = keyedByDay.has(table);
    for (const [day, group] of groupBy(outdated, (rows) => (ofDays ? rows.day : null))) {
      const entities = { hall_ids: textList(group.map((rows) => rows.hallId)), entity_ids: textList(group.map((rows) => rows.entityId)) };
      await this.database.writer.run(removal, day === null ? entities : { ...entities, day: new DuckDBDateValue(day) }, removalTypes);
    }
  }

  private append(table: string, rows: readonly (readonly ProjectedValue[])[]): void {
    this.writers.get(table)?.append(rows);
  }

  private async transaction(act: () => Promise<void>): Promise<void> {
    const { writer } = this.database;
    try {
      await writer.run('BEGIN');
      await act();
      await writer.run('COMMIT');
    } catch (cause) {
      this.broken = true;
      await writer.run('ROLLBACK').catch(() => undefined);
      throw new HallError('store_failed', `the store did not take a batch: ${String(cause)}`, { cause });
    }
  }
}

function eventRow({ event, day, key }: StoredEvent, recordedAt: Instant): ProjectedValue[] {
  const { hallId, family, kind, entityId, time, source, id, data, sequence } = event;
  return [hallId, day, family, kind, entityId, time, source, id, key, recordedAt, JSON.stringify(data), sequence ?? null];
}

const refusalRow = (refusal: Refusal): ProjectedValue[] => [
  refusal.receivedAt,
  refusal.source,
  refusal.topic,
  refusal.reason,
  refusal.detail,
  refusal.bytes,
  refusal.firstBytes,
];
