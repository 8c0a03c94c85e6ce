import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { figuresOfErlangC } from '#engine/queueing/erlang-c';
import type { DayTally } from '#engine/simulation/day-tally';
import { exponential, oracle, poisson, simulate, sumOf } from './long-run.ts';

/** A load that 14 windows serve in 14.75 minutes each after a wait of 5: 12.355 erlangs. */
const serviceMinutes = 14.75;
const arrivalsPerMinute = 12.355 / serviceMinutes;
const minutes = 12_000;

/** As many departments, each with its queue and its windows; the same visitors over all. */
function split(departments: number, windowsEach: number): Scenario {
  const places = Array.from({ length: departments }, (_, place) => place);
  return {
    format: 1,
    id: 'pooling',
    hours: { closesMinute: minutes, ends: 'empty', warmUpMinutes: 600 },
    queues: places.map((place) => ({ id: `D${place}`, targetMinutes: 0 })),
    matters: places.map((place) => ({ id: `m${place}`, steps: [{ queueId: `D${place}`, service: exponential(serviceMinutes) }] })),
    arrivals: [
      {
        ...poisson('street', arrivalsPerMinute, minutes, 'm0'),
        mix: places.map((place) => ({ matterId: `m${place}`, weight: 1 })),
      },
    ],
    windows: places.flatMap((place) => Array.from({ length: windowsEach }, (_, at) => ({ id: `W${place}-${at}`, queues: [`D${place}`] }))),
  };
}
const measure = ({ legs }: DayTally) => {
  const { waitMinutes, called } = sumOf(legs);
  return { meanWaitMinutes: waitMinutes / called };
};
const waitAt = (departments: number, windowsEach: number): number =>
  figuresOfErlangC({ arrivalsPerMinute: arrivalsPerMinute / departments, serviceMinutes }, windowsEach).meanWaitMinutes;

describe('pooling', () => {
  oracle('14 pooled windows: a wait of 5 minutes', split(1, 14), 30, measure, { meanWaitMinutes: 5.002 });
  oracle('60 windows over thirty departments', split(30, 2), 30, measure, { meanWaitMinutes: waitAt(30, 2) });

  test('14 windows that share a queue are worth 60 in thirty departments, at a wait of 5 minutes', () => {
    const edges = (departments: number, windowsEach: number) => {
      const { mean, halfWidth } = simulate(split(departments, windowsEach), 12, measure).meanWaitMinutes;
      return { low: mean - halfWidth, high: mean + halfWidth };
    };
    // One window in each department is too little and two are enough; of pooled ones thirteen are too few, fifteen more than enough.
    expect(edges(30, 1).low).toBeGreaterThan(5);
    expect(edges(30, 2).high).toBeLessThan(5);
    expect(edges(1, 13).low).toBeGreaterThan(5.5);
    expect(edges(1, 15).high).toBeLessThan(5);
  });
});
