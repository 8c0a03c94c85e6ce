import type { AdviceRecord } from '#contracts/advice';

/** What became of the advice of a record; `missedPersonMinutes` of waiting would have been saved by what was not done. */
export interface RecordSum {
  readonly done: number;
  readonly dismissed: number;
  readonly ignored: number;
  readonly missedPersonMinutes: number;
}

export function sumRecord(records: readonly AdviceRecord[]): RecordSum {
  const count = (outcome: AdviceRecord['outcome']): number => records.filter((record) => record.outcome === outcome).length;
  const missed = records
    .filter(({ outcome }) => outcome === 'dismissed' || outcome === 'ignored')
    .reduce((sum, { savedPersonMinutes }) => sum + Math.max(0, savedPersonMinutes.mean ?? 0), 0);
  return { done: count('done'), dismissed: count('dismissed'), ignored: count('ignored'), missedPersonMinutes: missed };
}
