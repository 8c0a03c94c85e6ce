/** A value a query may return: numbers, text, booleans, moments as ISO-8601 UTC text, null. */
export type Cell = string | number | boolean | null;

/** Runs fixed SQL with named parameters on a read connection. */
export interface QuerySource {
  /** Rows as objects keyed by column name; TIMESTAMPTZ and DATE columns arrive as text (`…Z`, `YYYY-MM-DD`). Throws `HallError('query_failed')`. */
  query<Row extends Readonly<Record<string, Cell>>>(sql: string, parameters: Readonly<Record<string, Cell>>): Promise<Row[]>;
}
