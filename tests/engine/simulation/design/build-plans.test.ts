import { expect, test } from 'vitest';
import { buildPlans, findFactorProblems } from '#engine/simulation/design/build-plans';
import { factorialGrid } from '#engine/simulation/design/factorial-grid';
import { setFactors } from '#engine/simulation/design/set-factors';
import { twoTrades } from '../levers/two-trades.ts';

const change = { leverId: 'staffing', path: '/change', values: [1, 2] };
const firstQueue = { leverId: 'staffing', path: '/queueIds/0', values: ['land'] };

test('a factor sets the parameter of a lever that is pulled already, or pulls it', () => {
  const base = [{ leverId: 'staffing', parameters: { change: 5, queueIds: ['tax', 'land'] } }];
  expect(setFactors(base, [change, firstQueue], [2, 'land'])).toEqual([
    { leverId: 'staffing', parameters: { change: 2, queueIds: ['land', 'land'] } },
  ]);
  expect(setFactors([], [change], [1])).toEqual([{ leverId: 'staffing', parameters: { change: 1 } }]);
  expect(base[0]?.parameters).toEqual({ change: 5, queueIds: ['tax', 'land'] });
});

test('every point of a design becomes a scenario of its own', () => {
  const base = [{ leverId: 'pool-windows', parameters: {} }];
  const { plans } = buildPlans(twoTrades, base, [change], factorialGrid([change]));
  expect(plans?.map(({ scenario, settings }) => [scenario.id, settings, scenario.windows.length])).toEqual([
    ['P1', [1], 6],
    ['P2', [2], 7],
  ]);
  expect(plans?.[1]?.levers).toEqual([...base, { leverId: 'staffing', parameters: { change: 2 } }]);
});

test('a factor of no lever, of no parameter or with its ends crossed is refused before anything is made', () => {
  const factors = [
    { leverId: 'magic', path: '/x', values: [1] },
    { leverId: 'staffing', path: '/staff', values: [1] },
    { leverId: 'staffing', path: '/change', low: 3, high: 1 },
  ];
  const problems = findFactorProblems([], factors);
  expect(problems.map(({ path, value }) => [path, value])).toEqual([
    ['/factors/0/leverId', 'magic'],
    ['/factors/1/path', '/staff'],
    ['/factors/2/low', 3],
  ]);
  expect(problems[1]?.message).toContain('/change');
});

test('a plan that cannot be is refused with its number and path', () => {
  const factor = { leverId: 'staffing', path: '/change', values: [1, -9] };
  expect(buildPlans(twoTrades, [], [factor], factorialGrid([factor])).problems).toMatchObject([
    { path: '/plans/1/0/parameters/change', value: -9 },
  ]);
});

test('a lever that is pulled twice is told by its place', () => {
  const base = [
    { leverId: 'staffing', parameters: { queueIds: ['tax'] } },
    { leverId: 'staffing', parameters: { queueIds: ['land'] } },
  ];
  expect(setFactors(base, [{ ...change, place: 1 }, change], [1, 2])).toEqual([
    { leverId: 'staffing', parameters: { queueIds: ['tax'], change: 2 } },
    { leverId: 'staffing', parameters: { queueIds: ['land'], change: 1 } },
  ]);
  expect(findFactorProblems(base, [{ ...change, place: 2 }])).toMatchObject([{ path: '/factors/0/place', value: 2 }]);
});

test('a lever that waits for its factor is not pulled where the factor is left as it is', () => {
  const waiting = { leverId: 'staffing', parameters: { queueIds: ['tax'] } };
  const told = { leverId: 'staffing', parameters: { queueIds: ['tax'], change: 3 } };
  const pool = { leverId: 'pool-windows', parameters: {} };
  expect(setFactors([waiting, pool], [change], [null])).toEqual([pool]);
  expect(setFactors([told, pool], [change], [null])).toEqual([told, pool]);
  expect(setFactors([waiting, pool], [change], [2])).toEqual([{ ...told, parameters: { queueIds: ['tax'], change: 2 } }, pool]);
});
