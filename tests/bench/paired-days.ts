import { studentQuantile } from '#engine/simulation/moments';
import { rounded } from './bench.ts';
import type { TruthDay } from './truth-day.ts';

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A mean with its interval of 95 % (Student's t). */
export function intervalOf(values: readonly number[]): Interval {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = studentQuantile(values.length - 1) * Math.sqrt(variance / values.length);
  return { mean: rounded(mean), low: rounded(mean - half), high: rounded(mean + half) };
}

/** Of one plan's days less another's, day by day. */
export interface PairedFigures {
  readonly plan: Readonly<Record<keyof TruthDay, number>>;
  readonly other: Readonly<Record<keyof TruthDay, number>>;
  readonly meanWaitMinutes: Interval;
  readonly over15: Interval;
  readonly windowHours: Interval;
  /** −0.2 is 20 % less. */
  readonly meanWaitChange: number;
  readonly over15Change: number;
  readonly windowHoursChange: number;
}

export function pairDays(plan: readonly TruthDay[], other: readonly TruthDay[]): PairedFigures {
  const meansOf = (days: readonly TruthDay[]) => ({
    tickets: meanOf(days, 'tickets'),
    meanWaitMinutes: meanOf(days, 'meanWaitMinutes'),
    over15: meanOf(days, 'over15'),
    windowHours: meanOf(days, 'windowHours'),
    overtimeMinutes: meanOf(days, 'overtimeMinutes'),
  });
  const [mine, theirs] = [meansOf(plan), meansOf(other)];
  const difference = (name: keyof TruthDay) => intervalOf(plan.map((day, place) => day[name] - (other[place]?.[name] ?? Number.NaN)));
  const change = (name: keyof TruthDay) => rounded(mine[name] / theirs[name] - 1);
  return {
    plan: mine,
    other: theirs,
    meanWaitMinutes: difference('meanWaitMinutes'),
    over15: difference('over15'),
    windowHours: difference('windowHours'),
    meanWaitChange: change('meanWaitMinutes'),
    over15Change: change('over15'),
    windowHoursChange: change('windowHours'),
  };
}

const meanOf = (days: readonly TruthDay[], name: keyof TruthDay): number =>
  rounded(days.reduce((sum, day) => sum + day[name], 0) / days.length);
