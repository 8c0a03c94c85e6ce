import { expect, test } from 'vitest';
import { applyLevers } from '#engine/simulation/levers/apply-levers';
import { levers } from '#engine/simulation/levers/levers';
import { twoTrades } from './two-trades.ts';

test('levers are pulled one after the other, each upon what the ones before made', () => {
  const { scenario } = applyLevers(twoTrades, [
    { leverId: 'staffing', parameters: { change: 2, queueIds: ['land'] } },
    { leverId: 'pool-windows', parameters: { longerShare: 0 } },
  ]);
  expect(scenario?.windows.map(({ id, queues }) => `${id} ${queues}`)).toEqual(
    ['W1', 'W2', 'W3', 'W4', 'W5', 'W3-extra', 'W4-extra'].map((id) => `${id} tax,land`),
  );
  expect(scenario?.assumptions).toHaveLength(2);
});

test('a lever may be pulled twice', () => {
  const twice = Array.from({ length: 2 }, () => ({ leverId: 'tidal-windows', parameters: { queueId: 'tax' } }));
  const { scenario } = applyLevers(twoTrades, twice);
  expect(scenario?.tidalRules?.map(({ id, windowIds }) => `${id}: ${windowIds}`)).toEqual([
    'tidal-tax: tidal-1,tidal-2',
    'tidal-tax-2: tidal-1-2,tidal-2-2',
  ]);
});

test('no lever leaves the scenario as it is', () => {
  expect(applyLevers(twoTrades, [])).toEqual({ scenario: twoTrades, problems: [] });
});

test('a lever that is not there is refused, and told which there are', () => {
  const { problems } = applyLevers(twoTrades, [
    { leverId: 'staffing', parameters: {} },
    { leverId: 'magic', parameters: {} },
  ]);
  expect(problems.map(({ path, value }) => [path, value])).toEqual([['/1/leverId', 'magic']]);
  for (const { id } of levers) expect(problems[0]?.message).toContain(id);
});

test('what is wrong with a parameter is told with its lever, path and value', () => {
  const { scenario, problems } = applyLevers(twoTrades, [{ leverId: 'self-service', parameters: { share: 1.5, kiosks: 0 } }]);
  expect(scenario).toBeNull();
  expect(new Map(problems.map(({ path, value }) => [path, value]))).toEqual(
    new Map([
      ['/0/parameters/share', 1.5],
      ['/0/parameters/kiosks', 0],
    ]),
  );
});
