import type { Distribution } from '#contracts/distribution';
import { groupBy } from '../group-by.ts';
import type { OpeningRow } from './hall-history.ts';
import { lognormalOf } from './span-family.ts';
import { stopOf } from './stretches.ts';
import { isRest } from './usual-breaks.ts';

/** What stops windows that nobody planned: an empty post, a system that fails. */
export interface InterruptionFit {
  readonly reason: string;
  /** Of time open. */
  readonly meanMinutesBetween: number;
  readonly duration: Distribution;
  readonly observations: number;
}

const leastInterruptions = 5;

/** Pauses that are no rest, by their reason; they last from when they were decided to when the window is open again. */
export function fitInterruptions(openings: readonly OpeningRow[], closes: number): InterruptionFit[] {
  const told = openings.filter(({ is_guessed }) => !is_guessed);
  const openMinutes = told.reduce((sum, row) => sum + stopOf(row, closes) - row.from_minute, 0);
  const pauses = told.filter((row) => row.next_status === 'paused' && !isRest(row) && row.next_to_minute !== null);
  return [...groupBy(pauses, ({ next_reason }) => next_reason ?? 'other')]
    .filter(([, rows]) => rows.length >= leastInterruptions)
    .map(([reason, rows]) => {
      const logs = rows.map((row) => Math.log(Math.max(0.5, (row.next_to_minute ?? 0) - stopOf(row, closes))));
      const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
      const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1);
      return {
        reason,
        meanMinutesBetween: Math.max(0.1, openMinutes / rows.length),
        duration: lognormalOf(mean, Math.max(0.05, Math.sqrt(variance))),
        observations: rows.length,
      };
    });
}
