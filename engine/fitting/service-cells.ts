import type { ServiceRow } from './hall-history.ts';

/** Services of one kind of errand, by one who served, at one time since the window opened: sums over them. */
export interface ServiceCell {
  readonly errand: string;
  readonly queueId: string;
  readonly matterId: string | null;
  readonly serverId: string | null;
  /** 0, 1, 2, 3 and more; null unknown. */
  readonly hoursOpen: number | null;
  readonly services: number;
  readonly logSum: number;
  readonly logSquareSum: number;
  readonly minutesSum: number;
}

export const errandOf = (queueId: string, matterId: string | null): string => `${queueId} ${matterId ?? ''}`;

export function cellsOf(rows: readonly ServiceRow[]): ServiceCell[] {
  return rows
    .filter(({ services }) => services > 0)
    .map((row) => ({
      errand: errandOf(row.queue_id, row.matter_id),
      queueId: row.queue_id,
      matterId: row.matter_id,
      serverId: row.server_id,
      hoursOpen: row.hours_open < 0 ? null : row.hours_open,
      services: row.services,
      logSum: row.log_sum,
      logSquareSum: row.log_square_sum,
      minutesSum: row.minutes_sum,
    }));
}

/** Adds up cells that share a name; those without one are left out. */
export function sumBy(
  cells: readonly ServiceCell[],
  nameOf: (cell: ServiceCell) => string | null,
  of: (cell: ServiceCell) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) {
    const name = nameOf(cell);
    if (name !== null) sums.set(name, (sums.get(name) ?? 0) + of(cell));
  }
  return sums;
}
