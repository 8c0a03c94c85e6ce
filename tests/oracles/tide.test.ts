import { describe, expect, test } from 'vitest';
import type { Distribution } from '#contracts/distribution';
import type { Scenario } from '#contracts/scenario';
import type { ScenarioWindow } from '#contracts/scenario-windows';
import { modifiedOfferedLoad, type PiecewiseRates, type ServiceWithin } from '#engine/queueing/modified-offered-load';
import { constantWithin, exponentialWithin, lognormalWithin } from '#engine/queueing/service-within';
import { waitProbabilityOf } from '#engine/queueing/square-root-staffing';
import { slotMinutes } from '#engine/simulation/day-tally';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import { exponential, type Interval, intervalOf, oracle } from './long-run.ts';

const closesMinute = 480;
/** One tide of eight hours, in pieces of five minutes. */
const tide = (meanPerMinute: number, swing: number): PiecewiseRates => {
  const untilMinutes = Array.from({ length: closesMinute / 5 }, (_, piece) => 5 * (piece + 1));
  return {
    untilMinutes,
    perMinute: untilMinutes.map((until) => meanPerMinute * (1 + swing * Math.sin((2 * Math.PI * (until - 2.5)) / closesMinute))),
  };
};

function dayOf({ untilMinutes, perMinute }: PiecewiseRates, service: Distribution, windows: ScenarioWindow[]): Scenario {
  return {
    format: 1,
    id: 'tide',
    hours: { closesMinute, ends: 'closing' },
    queues: [{ id: 'A', targetMinutes: 0 }],
    matters: [{ id: 'm', steps: [{ queueId: 'A', service }] }],
    arrivals: [
      { kind: 'rates', id: 'street', untilMinutes: [...untilMinutes], perMinute: [...perMinute], mix: [{ matterId: 'm', weight: 1 }] },
    ],
    windows,
  };
}
const manyWindows = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `W${place}`, queues: ['A'] }));

describe('a tide at more windows than it needs', () => {
  const rates = tide(4, 0.6);
  const slots = closesMinute / slotMinutes;
  const kinds: readonly (readonly [string, Distribution, ServiceWithin])[] = [
    ['exponential', exponential(14.75), exponentialWithin(14.75)],
    ['constant', { kind: 'constant', minutes: 14.75 }, constantWithin(14.75)],
    ['lognormal', { kind: 'lognormal', meanMinutes: 14.75, coefficientOfVariation: 0.8 }, lognormalWithin(14.75, 0.8)],
  ];
  for (const [name, service, within] of kinds) {
    const exact = Object.fromEntries(
      Array.from({ length: slots }, (_, slot) => {
        const minutes = Array.from({ length: 30 }, (_, at) => slot * slotMinutes + (at + 0.5) / 2);
        return [`quarter ${slot}`, minutes.reduce((sum, minute) => sum + modifiedOfferedLoad(rates, within, minute), 0) / minutes.length];
      }),
    );
    // Slots of the day, and those after closing in which nothing happens.
    oracle(
      `${name} service keeps m(t) windows busy (Eick, Massey and Whitt)`,
      dayOf(rates, service, manyWindows(170)),
      150,
      ({ slotBusyMinutes, size }) =>
        Object.fromEntries(
          Array.from({ length: slots }, (_, slot) => {
            let busy = 0;
            for (let window = 0; window < size.windows; window += 1) busy += slotBusyMinutes[window * size.slots + slot] ?? 0;
            return [`quarter ${slot}`, busy / slotMinutes];
          }),
        ),
      exact,
      slots,
    );
  }
});

describe('a tide that is staffed', () => {
  const rates = tide(2, 0.6);
  const quality = 0.5;
  /** Share of visitors of each half hour who had to wait, with its interval over days; the first hour, in which the hall fills, left out. */
  function waitShares(windows: ScenarioWindow[]) {
    const run = new HallRun(buildModel(dayOf(rates, exponential(14.75), windows)));
    const days = Array.from({ length: 80 }, (_, replication) => {
      const came = new Float64Array(16);
      const waited = new Float64Array(16);
      run.run(5, replication, ({ joinedMinute, calledMinute, outcome }) => {
        const half = Math.floor(joinedMinute / 30);
        came[half] = (came[half] ?? 0) + 1;
        if (outcome !== 'served' || calledMinute > joinedMinute) waited[half] = (waited[half] ?? 0) + 1;
      });
      return [...came].map((count, half) => (waited[half] ?? 0) / count);
    });
    // Those of the last half hour are still at their windows at closing, and not recorded.
    return Array.from({ length: 13 }, (_, at) => intervalOf(days.map((day) => day[at + 2] ?? 0)));
  }
  /** Windows open by n(t), the first always and the last at the flood only. */
  function staffedBy(needed: (minute: number) => number): ScenarioWindow[] {
    const slots = Array.from({ length: closesMinute / 5 }, (_, slot) => Math.ceil(needed(5 * slot + 2.5)));
    return Array.from({ length: Math.max(...slots) }, (_, place) => ({
      id: `W${place}`,
      queues: ['A'],
      periods: joined(slots.flatMap((open, slot) => (open > place ? [{ fromMinute: 5 * slot, toMinute: 5 * slot + 5 }] : []))),
    }));
  }
  function joined(periods: readonly { fromMinute: number; toMinute: number }[]) {
    const stretches: { fromMinute: number; toMinute: number }[] = [];
    for (const { fromMinute, toMinute } of periods) {
      const last = stretches.at(-1);
      if (last?.toMinute === fromMinute) last.toMinute = toMinute;
      else stretches.push({ fromMinute, toMinute });
    }
    return stretches;
  }
  const load = (minute: number) => modifiedOfferedLoad(rates, exponentialWithin(14.75), minute);

  // A window that closes finishes with its visitor first, so that fewer wait when the tide goes out.
  test('by m(t) + β√m(t) lets some wait at ebb and at flood (Jennings, Mandelbaum, Massey and Whitt)', () => {
    const shares = waitShares(staffedBy((minute) => load(minute) + quality * Math.sqrt(load(minute))));
    for (const { mean, halfWidth } of shares) {
      expect(mean + halfWidth).toBeGreaterThan(0.2);
      expect(mean - halfWidth).toBeLessThan(waitProbabilityOf(quality));
    }
    expect(spread(shares)).toBeLessThan(0.35);
  });

  test('by a constant number lets nearly everybody wait at flood and nobody at ebb', () => {
    const mean = load(200) / 1.2;
    expect(spread(waitShares(staffedBy(() => mean + quality * Math.sqrt(mean))))).toBeGreaterThan(0.95);
  });
});

const spread = (shares: readonly Interval[]): number =>
  Math.max(...shares.map(({ mean }) => mean)) - Math.min(...shares.map(({ mean }) => mean));
