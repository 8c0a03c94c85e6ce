import type { HallPlan } from '#contracts/hall-plan';

/** The day a draft is for, in minutes of the plan. */
export interface PlannedHours {
  /** Hall time of minute 0. */
  readonly startsAt: string;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** When the hall is open on a day, in minutes of a plan that begins at `startsAt`; null when it stays closed. */
export function plannedHours({ openingHours }: Pick<HallPlan, 'openingHours'>, day: string, startsAt: string): PlannedHours | null {
  const weekday = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun';
  const spells = openingHours[weekday];
  const [first, last] = [spells[0], spells.at(-1)];
  if (!first || !last) return null;
  const start = minuteOf(startsAt);
  return { startsAt, fromMinute: minuteOf(first[0]) - start, toMinute: minuteOf(last[1]) - start };
}

/** Minutes from midnight of `HH:MM`. */
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
