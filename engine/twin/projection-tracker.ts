import type { ProjectedRows, ProjectedValue, ProjectionTable } from './projection-row.ts';

type Rows = readonly (readonly ProjectedValue[])[];

/** Knows how many rows of an entity its table holds, and so what still has to be written. */
export class ProjectionTracker {
  private written = 0;
  private amended = false;

  /** What the table holds no longer follows from the events. */
  amend(): void {
    this.amended = this.amended || this.written > 0;
  }

  /** The rows are in the table already: the entity was read back from the store. */
  markWritten(count: number): void {
    this.written = count;
    this.amended = false;
  }

  /** What brings the table to `rows`, of which the first ones may stand there already; null when nothing does. */
  take(table: ProjectionTable, hallId: string, day: number, entityId: string, rows: Rows): ProjectedRows | null {
    const replaces = this.amended;
    const missing = replaces ? rows : rows.slice(this.written);
    this.markWritten(rows.length);
    return replaces || missing.length > 0 ? { table, hallId, day, entityId, replaces, rows: missing } : null;
  }
}
