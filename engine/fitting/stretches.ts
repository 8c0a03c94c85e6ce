import type { ServiceDay } from '#contracts/instant';
import type { OpeningRow } from './hall-history.ts';

/** A stretch in which a window is staffed for the same queues by the same person. Minutes from the hall's midnight. */
export interface Stretch {
  readonly windowId: string;
  readonly from: number;
  readonly to: number;
  readonly queues: readonly string[];
  readonly staffId: string | null;
}

/** Of windows of one day: when they were meant to call people. Past closing a window stays for whoever has a ticket. */
export function stretchesOf(openings: readonly OpeningRow[], day: ServiceDay, closes: number): Stretch[] {
  return openings
    .filter((row) => row.day === day && row.queues !== '')
    .map((row) => ({
      windowId: row.window_id,
      from: row.from_minute,
      to: stopOf(row, closes),
      queues: row.queues.split(','),
      staffId: row.staff_id,
    }))
    .filter(({ from, to }) => to > from);
}

/** When it was decided that a window stops; after closing nobody decides, it is empty. */
export const stopOf = ({ to_minute, decided_minute }: OpeningRow, closes: number): number =>
  to_minute >= closes ? to_minute : decided_minute;

/** A shift of one window: from opening to closing, whatever breaks lie in between. */
export interface Shift {
  readonly day: ServiceDay;
  readonly windowId: string;
  readonly queues: string;
  readonly from: number;
  readonly to: number;
}

/** The shifts of all windows; `openings` are in order of day, window and time. */
export function shiftsOf(openings: readonly OpeningRow[], closes: number): Shift[] {
  const shifts: Shift[] = [];
  let before: OpeningRow | null = null;
  for (const row of openings) {
    const last = shifts.at(-1);
    const goesOn = before !== null && before.day === row.day && before.window_id === row.window_id && before.next_status !== null;
    if (goesOn && last) shifts[shifts.length - 1] = { ...last, to: stopOf(row, closes) };
    else shifts.push({ day: row.day, windowId: row.window_id, queues: row.queues, from: row.from_minute, to: stopOf(row, closes) });
    before = row;
  }
  return shifts;
}
