import { ascending, descending } from 'd3';

export type Direction = 'ascending' | 'descending';

/** What rows are put in order by; null where it is not known. */
type OrderValue = number | string | null;

/** A column of rows: its head, what stands in it, and what its rows are put in order by, where they can be. */
export interface Column<T, Shown> {
  readonly title: string;
  readonly show: (row: T) => Shown;
  readonly orderBy?: (row: T) => OrderValue;
  /** Figures stand at the right, and the largest is asked for first. */
  readonly figure?: boolean;
}

export interface RowOrder {
  /** Place of the column the rows are ordered by. */
  readonly column: number;
  readonly direction: Direction;
}

/** The order after a click on the head of a column: its first direction, then the other, then the order the rows came in. */
export function nextOrder(order: RowOrder | null, column: number, figure: boolean): RowOrder | null {
  const first: Direction = figure ? 'descending' : 'ascending';
  if (order?.column !== column) return { column, direction: first };
  if (order.direction === first) return { column, direction: figure ? 'ascending' : 'descending' };
  return null;
}

/** The rows in that order: equal ones stay as they came, and those of which it is not known stand last in either direction. */
export function inOrder<T>(rows: readonly T[], columns: readonly Column<T, unknown>[], order: RowOrder | null): readonly T[] {
  const orderBy = order === null ? undefined : columns[order.column]?.orderBy;
  if (!orderBy) return rows;
  const known = rows.filter((row) => orderBy(row) !== null);
  const unknown = rows.filter((row) => orderBy(row) === null);
  const direction = order?.direction === 'descending' ? descending : ascending;
  return [...known.sort((a, b) => direction(orderBy(a) ?? 0, orderBy(b) ?? 0)), ...unknown];
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Counted from 1. The last one, where fewer pages are left than were. */
  readonly number: number;
  readonly count: number;
}

export function pageOf<T>(rows: readonly T[], wanted: number, pageRows: number): Page<T> {
  const count = Math.max(1, Math.ceil(rows.length / pageRows));
  const number = Math.min(wanted, count);
  return { rows: rows.slice((number - 1) * pageRows, number * pageRows), number, count };
}
