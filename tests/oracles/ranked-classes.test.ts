import { describe } from 'vitest';
import type { Distribution } from '#contracts/distribution';
import type { QueueRule, Scenario } from '#contracts/scenario';
import { erlangC } from '#engine/queueing/erlang-c';
import {
  type RankedClass,
  waitsByGatheringMinutes,
  waitsByRankAtWindowsMinutes,
  waitsByRankMinutes,
} from '#engine/queueing/ranked-classes';
import type { DayTally } from '#engine/simulation/day-tally';
import { exponential, oracle, poisson, stationScenario } from './long-run.ts';

interface ClassOfVisitors {
  readonly arrivalsPerMinute: number;
  readonly service: Distribution;
  /** Of its service time, for the formula. */
  readonly variation: number;
}

/** Classes c0, c1 and so on at one queue, each with its own service times. */
function ofClasses(classes: readonly ClassOfVisitors[], rule: QueueRule, windows: number, visitors: number): Scenario {
  const arrivalsPerMinute = classes.reduce((sum, one) => sum + one.arrivalsPerMinute, 0);
  const station = stationScenario({ arrivalsPerMinute, service: exponential(1), windows, visitors, queue: { rule } });
  return {
    ...station,
    classes: classes.map((_, place) => ({ id: `c${place}` })),
    matters: classes.map(({ service }, place) => ({ id: `m${place}`, steps: [{ queueId: 'A', service }] })),
    arrivals: classes.map((one, place) =>
      poisson(`s${place}`, one.arrivalsPerMinute, station.hours.closesMinute, `m${place}`, `c${place}`),
    ),
  };
}

const measure = ({ legs }: DayTally): Record<string, number> =>
  Object.fromEntries(legs.map(({ waitMinutes, called }, place) => [`c${place}`, waitMinutes / called]));
const byClass = (waits: readonly number[]) => Object.fromEntries(waits.map((wait, place) => [`c${place}`, wait]));
const rankedOf = ({ arrivalsPerMinute, service, variation }: ClassOfVisitors): RankedClass => ({
  arrivalsPerMinute,
  serviceMinutes: service.kind === 'constant' ? service.minutes : 'meanMinutes' in service ? service.meanMinutes : Number.NaN,
  serviceVariation: variation,
});

const quick: ClassOfVisitors = { arrivalsPerMinute: 0.03, service: exponential(10), variation: 1 };
const slow: ClassOfVisitors = {
  arrivalsPerMinute: 0.02,
  service: { kind: 'gamma', meanMinutes: 20, coefficientOfVariation: 0.5 },
  variation: 0.5,
};
const fixed: ClassOfVisitors = { arrivalsPerMinute: 0.02, service: { kind: 'constant', minutes: 5 }, variation: 0 };

describe('priority classes against Cobham', () => {
  const rank = (count: number): QueueRule => ({ kind: 'priority', classes: Array.from({ length: count }, (_, place) => `c${place}`) });
  oracle(
    'one window, two classes',
    ofClasses([quick, slow], rank(2), 1, 15_000),
    30,
    measure,
    byClass(waitsByRankMinutes([quick, slow].map(rankedOf))),
  );
  oracle(
    'one window, three classes',
    ofClasses([fixed, quick, slow], rank(3), 1, 15_000),
    30,
    measure,
    byClass(waitsByRankMinutes([fixed, quick, slow].map(rankedOf))),
  );
  const rates = [0.1, 0.15, 0.16];
  const alike = rates.map((arrivalsPerMinute) => ({ arrivalsPerMinute, service: exponential(10), variation: 1 }));
  oracle(
    'five windows, three classes',
    ofClasses(alike, rank(3), 5, 12_000),
    30,
    measure,
    byClass(waitsByRankAtWindowsMinutes(rates, 10, 5, erlangC(4.1, 5))),
  );
});

describe('accumulating priority against Kleinrock', () => {
  for (const [name, classes, rates] of [
    ['two classes at 2 : 1', [quick, { ...quick, arrivalsPerMinute: 0.05 }], [2, 1]],
    ['two classes at 10 : 1', [quick, { ...quick, arrivalsPerMinute: 0.05 }], [10, 1]],
    ['three classes of other service times', [fixed, quick, slow], [4, 2, 1]],
  ] as const) {
    const rule: QueueRule = { kind: 'accumulating', rates: Object.fromEntries(rates.map((rate, place) => [`c${place}`, rate])) };
    oracle(name, ofClasses(classes, rule, 1, 15_000), 30, measure, byClass(waitsByGatheringMinutes(classes.map(rankedOf), rates)));
  }
});
