import { readFileSync } from 'node:fs';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { LeverDescription } from '#contracts/levers';
import type { Scenario } from '#contracts/scenario';
import { applyLevers } from '#engine/simulation/levers/apply-levers';
import { describeLever } from '#engine/simulation/levers/lever';
import { levers } from '#engine/simulation/levers/levers';
import { compare, pulled, twoTrades, visitsOf } from './two-trades.ts';

const bilingual = { zh: expect.stringMatching(/[一-鿿]/), en: expect.stringMatching(/^[^一-鿿]+$/) };
const hallDay = JSON.parse(readFileSync(new URL('../../../../datasets/scenarios/hall-day.json', import.meta.url), 'utf8')) as Scenario;

/** What has no preset, for the small hall and for the hall day. */
const told: Record<string, readonly [Record<string, unknown>, Record<string, unknown>]> = {
  'tidal-windows': [{ queueId: 'tax' }, { queueId: 'Q1' }],
  'scarce-accounts': [{ queueIds: ['land'] }, { queueIds: ['Q7'], accounts: 10 }],
};
/** Levers by which others come, or the same at other times. */
const movesArrivals = ['extended-hours', 'lunch-relay', 'appointments', 'bundled-matters'];

test('the levers are those of the report, each under the cases that used it', () => {
  const cases = Object.fromEntries(levers.map((lever) => [lever.id, [...new Set(lever.cases.map(({ number }) => number))]]));
  expect(cases).toEqual({
    staffing: [10],
    'pool-windows': [5, 7, 10],
    'tidal-windows': [2, 3, 7],
    'extended-hours': [2, 6, 13],
    'lunch-relay': [2, 13],
    appointments: [2, 7],
    'self-service': [17],
    'pre-check': [8],
    'faster-service': [19],
    'green-channel': [7],
    'bundled-matters': [13],
    'central-certificates': [11],
    'remote-seats': [5, 21],
    'scarce-accounts': [3],
    'hub-and-stations': [19],
  });
});

describe.each(levers)('$id', (lever) => {
  const [small = {}, large = {}] = told[lever.id] ?? [];

  test('tells a form everything, in Chinese and English', () => {
    const description = describeLever(lever);
    expect(Value.Check(LeverDescription, JSON.parse(JSON.stringify(description)))).toBe(true);
    const fields = Object.values(description.parameters.properties);
    const texts = [
      description.name,
      description.description,
      ...description.cases.flatMap(({ place, said }) => [place, said]),
      ...fields.flatMap(({ label, help, choices = {} }) => [label, ...(help ? [help] : []), ...Object.values(choices)]),
    ];
    for (const text of texts) expect(text).toEqual(bilingual);
    expect(fields.every(({ enum: words = [], choices = {} }) => words.join() === Object.keys(choices).join())).toBe(true);
    expect(description.parameters.required).toEqual(Object.keys(small));
  });

  test('as preset it makes a hall that can be simulated, and says what it assumes', () => {
    const before = JSON.stringify(twoTrades);
    const { assumptions = [] } = pulled(lever.id, small);
    expect(assumptions).toEqual([bilingual]);
    expect(JSON.stringify(twoTrades)).toBe(before);
  });

  test('it can be pulled in a large hall too', () => {
    expect(applyLevers(hallDay, [{ leverId: lever.id, parameters: large }]).problems).toEqual([]);
  });

  test('refuses a parameter it does not have', () => {
    const { problems } = applyLevers(twoTrades, [{ leverId: lever.id, parameters: { ...small, colour: 'red' } }]);
    expect(problems).toContainEqual({ path: '/0/parameters/colour', value: 'red', message: expect.any(String) });
  });
});

const smallOf = ({ id }: { readonly id: string }) => told[id]?.[0] ?? {};

test.each(levers.filter(({ id }) => id !== 'bundled-matters'))('$id: as many visitors come as before', (lever) => {
  expect(visitsOf(pulled(lever.id, smallOf(lever)))).toBeCloseTo(visitsOf(twoTrades), 6);
});

test.each(levers.filter(({ id }) => !movesArrivals.includes(id)))('$id: the same visitors come on the same days', (lever) => {
  const { differences } = compare(twoTrades, pulled(lever.id, smallOf(lever)), 20).comparisons[0] ?? expect.fail();
  expect(differences.visitors).toEqual({ mean: 0, low: 0, high: 0 });
});
