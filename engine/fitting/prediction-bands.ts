import type { CalibrationValue } from '#contracts/calibration';
import type { HallPlan } from '#contracts/hall-plan';
import type { Scenario } from '#contracts/scenario';
import { buildModel } from '../simulation/hall-model.ts';
import { HallRun } from '../simulation/hall-run.ts';
import type { DayFrame } from './day-frame.ts';
import { type DayLeg, legOfRecord } from './day-leg.ts';
import type { OpeningRow } from './hall-history.ts';
import { type Accounting, type DayMeasure, measureLegs, readMeasureName } from './measure-legs.ts';
import type { Stretch } from './stretches.ts';

/** How the windows of a recorded day count. */
export function accountRecorded(
  plan: HallPlan,
  stretches: readonly Stretch[],
  openings: readonly OpeningRow[],
  { closes }: DayFrame,
): Accounting {
  const queueOfWindow = new Map(stretches.map(({ windowId, queues }) => [windowId, queues[0] ?? '']));
  for (const { id, queues } of plan.windows) if (queues[0]) queueOfWindow.set(id, queues[0]);
  const open = new Map<string | null, number>();
  for (const { window_id, from_minute, to_minute } of openings) {
    const minutes = Math.max(0, Math.min(to_minute, closes) - from_minute);
    open.set(null, (open.get(null) ?? 0) + minutes);
    const queueId = queueOfWindow.get(window_id);
    if (queueId) open.set(queueId, (open.get(queueId) ?? 0) + minutes);
  }
  return { queueOfWindow, open, closes, heldMinutes: 0 };
}

/** Simulates days of a scenario and measures them like the recorded one. */
export function simulateDays(
  scenario: Scenario,
  accounting: Accounting,
  { origin }: DayFrame,
  replications: number,
  seed: number,
): DayMeasure[] {
  const run = new HallRun(buildModel(scenario));
  const heldMinutes = scenario.queues[0]?.noShow?.heldMinutes ?? 0;
  return Array.from({ length: replications }, (_, replication) => {
    const legs: DayLeg[] = [];
    run.run(seed, replication, (record) => legs.push(legOfRecord(record, origin)));
    return measureLegs(legs, { ...accounting, heldMinutes });
  });
}

const bandShare = 0.95;
/** Where fewer simulated days have a number at all, there is nothing to compare with. */
const leastDays = 20;

/** What was observed beside the band of simulated days, number by number. */
export function bandsOf(observed: DayMeasure, simulated: readonly DayMeasure[]): CalibrationValue[] {
  return [...observed].flatMap(([name, value]): CalibrationValue[] => {
    const values = simulated
      .map((day) => day.get(name) ?? Number.NaN)
      .filter((one) => !Number.isNaN(one))
      .sort((a, b) => a - b);
    if (Number.isNaN(value) || values.length < leastDays) return [];
    // The next day lies between the k-th smallest and k-th largest of n with probability 1 − 2k ÷ (n + 1).
    const cut = Math.max(0, Math.floor(((values.length + 1) * (1 - bandShare)) / 2) - 1);
    const low = values[cut] ?? Number.NaN;
    const high = values[values.length - 1 - cut] ?? Number.NaN;
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    return [{ ...readMeasureName(name), observed: value, low, mean, high, inside: low <= value && value <= high }];
  });
}
