import type { CalibrationStatistic } from '#contracts/calibration';
import type { DayLeg } from './day-leg.ts';

/** What the legs of one day came to, by a name: `statistic queue hour`. NaN where there is none. */
export type DayMeasure = ReadonlyMap<string, number>;

/** Names a number: of the hall where the queue is null, of the day where the hour is. */
export const measureName = (statistic: CalibrationStatistic, queueId: string | null, hour: number | null): string =>
  `${statistic}\n${queueId ?? ''}\n${hour ?? ''}`;

export function readMeasureName(name: string): { statistic: CalibrationStatistic; queueId: string | null; hour: number | null } {
  const [statistic = '', queueId = '', hour = ''] = name.split('\n');
  return { statistic: statistic as CalibrationStatistic, queueId: queueId || null, hour: hour === '' ? null : Number(hour) };
}

/** How long windows were staffed: of the hall under null, of a queue those whose first queue it is. Minutes up to closing. */
export type OpenMinutes = ReadonlyMap<string | null, number>;

/** Which queue a window counts for, and until when its time does. */
export interface Accounting {
  readonly queueOfWindow: ReadonlyMap<string, string>;
  readonly open: OpenMinutes;
  readonly closes: number;
  /** How long a window waits for somebody who does not come, where legs do not say. */
  readonly heldMinutes: number;
}

class Sums {
  readonly waits: number[] = [];
  readonly hours = new Map<number, { count: number; sum: number }>();
  left = 0;
  busy = 0;

  addWait(wait: number, hour: number): void {
    this.waits.push(wait);
    const sum = this.hours.get(hour) ?? { count: 0, sum: 0 };
    sum.count += 1;
    sum.sum += wait;
    this.hours.set(hour, sum);
  }
}

/** Measures a day, recorded or simulated, by the same words. */
export function measureLegs(legs: readonly DayLeg[], accounting: Accounting): Map<string, number> {
  const hall = new Sums();
  const queues = new Map<string, Sums>();
  const of = (queueId: string): Sums => {
    const sums = queues.get(queueId) ?? new Sums();
    queues.set(queueId, sums);
    return sums;
  };
  for (const leg of legs) {
    const { called, joined, queueId, outcome } = leg;
    if (outcome === 'left') for (const sums of [hall, of(queueId)]) sums.left += 1;
    if (outcome === 'answered' && called !== null)
      for (const sums of [hall, of(queueId)]) sums.addWait(Math.max(0, called - joined), Math.floor(joined / 60));
    const busy = busyMinutes(leg, accounting);
    hall.busy += busy;
    const served = accounting.queueOfWindow.get(leg.windowId ?? '') ?? queueId;
    of(served).busy += busy;
  }
  const measure = new Map<string, number>();
  tell(measure, null, hall, accounting);
  for (const [queueId, sums] of queues) tell(measure, queueId, sums, accounting);
  return measure;
}

function busyMinutes({ called, ended, outcome }: DayLeg, { closes, heldMinutes }: Accounting): number {
  if (called === null) return 0;
  const until = outcome === 'missed' ? called + heldMinutes : ended;
  return Math.max(0, Math.min(until, closes) - called);
}

function tell(measure: Map<string, number>, queueId: string | null, sums: Sums, { open }: Accounting): void {
  const set = (statistic: CalibrationStatistic, value: number, hour: number | null = null): void => {
    measure.set(measureName(statistic, queueId, hour), value);
  };
  const waits = [...sums.waits].sort((a, b) => a - b);
  const count = waits.length;
  set('meanWaitMinutes', waits.reduce((sum, wait) => sum + wait, 0) / count);
  set('p90WaitMinutes', waits[Math.min(count - 1, Math.floor(0.9 * count))] ?? Number.NaN);
  set('shareWithin15Minutes', waits.filter((wait) => wait <= 15).length / count);
  set('abandonedShare', sums.left / (sums.left + count));
  set('servedTickets', count);
  set('utilizationShare', sums.busy / (open.get(queueId) ?? Number.NaN));
  for (const [hour, { count: joined, sum }] of sums.hours) set('hourlyWaitMinutes', sum / joined, hour);
}
