import type { LedgerRow } from '#contracts/wait-ledger';

/** What is promised to people, beside what simple predictors would have said. */
export const promised = 'model';

/** How promises of a queue, or of an hour, came out, and how far off the best simple predictor was there. */
export interface LedgerLine {
  /** Id of the queue, or the hour. */
  readonly key: string;
  readonly row: LedgerRow;
  readonly bestSimpleMinutes: number | null;
}

/** The whole hall: what was promised first, then the simple predictors, the best first. */
export function wholeHall(rows: readonly LedgerRow[]): LedgerRow[] {
  const all = rows.filter(({ queueId, hour }) => queueId === null && hour === null);
  const place = ({ predictor, mae }: LedgerRow): number => (predictor === promised ? -1 : mae);
  return all.sort((a, b) => place(a) - place(b));
}

/** Promises line by line, by queue or by hour of joining. */
export function linesBy(rows: readonly LedgerRow[], by: 'queue' | 'hour'): LedgerLine[] {
  const keyOf = ({ queueId, hour }: LedgerRow): string | null => {
    if (by === 'queue') return hour === null ? queueId : null;
    return queueId === null && hour !== null ? String(hour) : null;
  };
  return rows.flatMap((row): LedgerLine[] => {
    const key = keyOf(row);
    if (key === null || row.predictor !== promised) return [];
    const simple = rows.filter((other) => other.predictor !== promised && keyOf(other) === key).map(({ mae }) => mae);
    return [{ key, row, bestSimpleMinutes: simple.length > 0 ? Math.min(...simple) : null }];
  });
}
