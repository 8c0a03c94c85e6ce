import { expect, test } from 'vitest';
import type { Distribution } from '#contracts/distribution';
import type { Arrivals, Scenario, ScenarioQueue } from '#contracts/scenario';
import { checkScenario } from '#engine/simulation/check-scenario';
import type { DayTally, LegTally } from '#engine/simulation/day-tally';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';

export const exponential = (meanMinutes: number): Distribution => ({ kind: 'exponential', meanMinutes });

/** One queue and its windows on a day without end, so that what the long run is like can be measured. */
export interface Station {
  readonly arrivalsPerMinute: number;
  readonly service: Distribution;
  readonly windows: number;
  /** Visitors of a run. */
  readonly visitors: number;
  readonly queue?: Partial<ScenarioQueue>;
}

/** The scenario of a station: as many windows as it says, W1 and so on. Its target of 0 minutes counts whoever does not wait at all. */
export function stationScenario({ arrivalsPerMinute, service, windows, visitors, queue }: Station): Scenario {
  const minutes = visitors / arrivalsPerMinute;
  return {
    format: 1,
    id: 'station',
    hours: { closesMinute: minutes, ends: 'empty', warmUpMinutes: minutes / 20 },
    queues: [{ id: 'A', targetMinutes: 0, ...queue }],
    matters: [{ id: 'm', steps: [{ queueId: 'A', service }] }],
    arrivals: [poisson('street', arrivalsPerMinute, minutes, 'm')],
    windows: Array.from({ length: windows }, (_, place) => ({ id: `W${place + 1}`, queues: ['A'] })),
  };
}

export const poisson = (
  id: string,
  perMinute: number,
  untilMinute: number,
  matterId: string,
  classId?: string,
): Extract<Arrivals, { kind: 'rates' }> => ({
  kind: 'rates',
  id,
  untilMinutes: [untilMinute],
  perMinute: [perMinute],
  mix: [{ matterId, weight: 1, ...(classId === undefined ? {} : { classId }) }],
});

/** A wrong model: everybody is served for so many times as long. */
export const slowed = (scenario: Scenario, times: number): Scenario => ({
  ...scenario,
  matters: scenario.matters.map((matter) => ({
    ...matter,
    steps: matter.steps.map((step) => ({ ...step, service: stretched(step.service, times) })),
  })),
});

function stretched(distribution: Distribution, times: number): Distribution {
  switch (distribution.kind) {
    case 'constant':
      return { ...distribution, minutes: distribution.minutes * times };
    case 'uniform':
      return { ...distribution, lowMinutes: distribution.lowMinutes * times, highMinutes: distribution.highMinutes * times };
    case 'triangular': {
      const { lowMinutes, likelyMinutes, highMinutes } = distribution;
      return { ...distribution, lowMinutes: lowMinutes * times, likelyMinutes: likelyMinutes * times, highMinutes: highMinutes * times };
    }
    case 'empirical':
      return { ...distribution, quantilesMinutes: distribution.quantilesMinutes.map((minutes) => minutes * times) };
    default:
      return { ...distribution, meanMinutes: distribution.meanMinutes * times };
  }
}

export interface Interval {
  readonly mean: number;
  readonly halfWidth: number;
}

/** Means over independent runs, each with the interval that holds the true one with 99.9 % confidence. */
export function simulate<K extends string>(
  scenario: Scenario,
  runs: number,
  measure: (tally: DayTally) => Record<K, number>,
  slots = 0,
): Record<K, Interval> {
  expect(checkScenario(scenario).problems).toEqual([]);
  const run = new HallRun(buildModel(scenario), slots);
  const rows = Array.from({ length: runs }, (_, replication) => measure(run.run(20_241, replication)));
  const names = Object.keys(rows[0] ?? {}) as K[];
  return Object.fromEntries(names.map((name) => [name, intervalOf(rows.map((row) => row[name]))])) as Record<K, Interval>;
}

export function intervalOf(values: readonly number[]): Interval {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, halfWidth: studentQuantile(values.length - 1) * Math.sqrt(variance / values.length) };
}

/** The 99.95 % quantile of Student's distribution, for 9 degrees of freedom and more to 1 % (Cornish and Fisher 1937). */
function studentQuantile(freedom: number): number {
  const z = 3.290526731;
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  );
}

/** The sum of the tallies of several queues and classes. */
export function sumOf(
  legs: readonly LegTally[],
): Record<'joined' | 'called' | 'left' | 'balked' | 'waitMinutes' | 'leftWaitMinutes' | 'withinTarget' | 'within15' | 'within30', number> {
  const sum = { joined: 0, called: 0, left: 0, balked: 0, waitMinutes: 0, leftWaitMinutes: 0, withinTarget: 0, within15: 0, within30: 0 };
  for (const leg of legs) for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += leg[name];
  return sum;
}

/**
 * Two tests: what is simulated holds the exact values in its intervals, all of them; and a model in which services take 5 % longer does
 * not, so that the test can fail.
 */
export function oracle<K extends string>(
  name: string,
  scenario: Scenario,
  runs: number,
  measure: (tally: DayTally) => Record<K, number>,
  exact: Partial<Readonly<Record<K, number>>>,
  slots = 0,
): void {
  const known = Object.entries(exact) as [K, number][];
  test(name, () => {
    const found = simulate(scenario, runs, measure, slots);
    const outside = known.filter(([one, value]) => !holds(found[one], value));
    expect(outside.map(([one, value]) => `${one}: ${value} is outside ${found[one].mean} ± ${found[one].halfWidth}`)).toEqual([]);
  });
  test(`${name}: services that take 5 % longer are found out`, () => {
    const found = simulate(slowed(scenario, 1.05), runs, measure, slots);
    expect(known.filter(([one, value]) => !holds(found[one], value))).not.toEqual([]);
  });
}

export const holds = ({ mean, halfWidth }: Interval, exact: number): boolean => Math.abs(mean - exact) <= halfWidth;
