import { expect, test } from 'vitest';
import { buildPlans } from '#engine/simulation/design/build-plans';
import { oneAtATime, tornado } from '#engine/simulation/design/tornado';
import { Experiment } from '#engine/simulation/experiment';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { twoTrades } from '../levers/two-trades.ts';

const factors = [
  { leverId: 'faster-service', path: '/times', low: 0.99, high: 1.01 },
  { leverId: 'staffing', path: '/change', values: [-1, 0, 1] },
  { leverId: 'self-service', path: '/share', low: 0, high: 0.3 },
];

test('factors move one at a time, to their first value and their last', () => {
  expect(oneAtATime(factors).map(({ factor, value }) => [factor, value])).toEqual([
    [0, 0.99],
    [0, 1.01],
    [1, -1],
    [1, 1],
    [2, 0],
    [2, 0.3],
  ]);
});

test('the factor with the greatest swing comes first, each effect paired with the baseline', () => {
  const plans = oneAtATime(factors).flatMap(({ factor, value }, place) => {
    const [moved] = factors.slice(factor, factor + 1);
    const { plans: made } = buildPlans(twoTrades, [], moved ? [moved] : [], [[value]]);
    return (made ?? []).map(({ scenario }) => ({ ...scenario, id: `plan-${place}` }));
  });
  const scenarios = [twoTrades, ...plans];
  const experiment = new Experiment(scenarios, 7, { most: 40 });
  const set = new ScenarioSet(scenarios);
  for (let batch = experiment.nextBatch(); batch; batch = experiment.nextBatch())
    experiment.take(batch.place, set.simulate(7, batch.fromReplication, batch.count));
  const bars = tornado(factors, experiment.result().comparisons, 'meanWaitMinutes');
  expect(bars.map(({ factor }) => factor)).toEqual([1, 2, 0]);
  expect(bars.map(({ swing }) => swing)).toEqual(bars.map(({ swing }) => swing).sort((a, b) => b - a));
  expect(bars[0]?.low.effect.low).toBeGreaterThan(0);
  expect(bars[0]?.high.effect.high).toBeLessThan(0);
  expect(bars[2]?.low.effect.high).toBeLessThan(0);
  expect(bars[1]?.low).toMatchObject({ value: 0 });
});
