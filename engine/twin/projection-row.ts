/** A value of a projected column: text, a number (of a TIMESTAMPTZ column: milliseconds; of a DATE: days), a truth or null. */
export type ProjectedValue = string | number | boolean | null;

export type ProjectionTable =
  | 'ticket_legs'
  | 'window_periods'
  | 'ratings'
  | 'complaints'
  | 'cases'
  | 'appointments'
  | 'area_counts'
  | 'area_air'
  | 'device_events';

/** What a table has to hold of one entity. */
export interface ProjectedRows {
  readonly table: ProjectionTable;
  readonly hallId: string;
  /** Service day of the entity, as days since 1970-01-01. */
  readonly day: number;
  readonly entityId: string;
  /** True when rows of the entity are there already and are no longer so. */
  readonly replaces: boolean;
  /** Values in the order of the table's columns. */
  readonly rows: readonly (readonly ProjectedValue[])[];
}
