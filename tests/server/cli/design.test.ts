import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DesignRequest } from '#contracts/designs';
import { temporaryFolder } from '../../support/running-app.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { run } from './command-line.ts';

const asked: DesignRequest = {
  base: { kind: 'scenario', scenario: smallScenario() },
  levers: [],
  factors: [{ leverId: 'staffing', path: '/change', values: [0, 1, 2] }],
  question: { kind: 'best', objective: { meanWaitMinutes: 1, windowHours: 0.5 }, indifference: 0.2, confidence: 0.95 },
  seed: 7,
  replications: 4000,
};

async function ask(request: unknown, ...options: string[]) {
  const path = join(await temporaryFolder(), 'design.json');
  await writeFile(path, JSON.stringify(request));
  return run(['design', path, ...options]);
}

test('the best of many plans is one document with the probability that it is the right one', async () => {
  const { code, out } = await ask(asked, '--json');
  expect(code).toBe(0);
  const { factors, plans, baseline, selection } = JSON.parse(out);
  expect(factors).toEqual(asked.factors);
  expect(plans.map(({ settings }: { settings: unknown[] }) => settings)).toEqual([[0], [1], [2]]);
  expect(baseline.meanWaitMinutes.mean).toBeGreaterThan(0);
  expect(selection).toMatchObject({ isDecided: true, confidence: 0.95 });
  expect((await ask(asked)).out).toContain(`${selection.bestId} is the best with a probability of at least 0.95`);
});

test('too few days decide nothing, which is no success', async () => {
  const { code, out } = await ask({ ...asked, replications: 8 }, '--json');
  expect([code, JSON.parse(out).selection.isDecided]).toEqual([1, false]);
});

test('a design upon what comes with the product', async () => {
  const question = { kind: 'tornado' } as const;
  const { code, out } = await ask({ ...asked, question, base: { kind: 'shipped', scenarioId: 'pooling-14' }, replications: 16 }, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out).tornado.meanWaitMinutes).toMatchObject([{ factor: 0, low: { value: 0 }, high: { value: 2 } }]);
});

test('what is wrong is said by its field', async () => {
  const messageOf = async (request: unknown): Promise<string> => {
    const { code, out } = await ask(request, '--json');
    expect(code).toBe(1);
    return JSON.parse(out).error.message;
  };
  expect(await messageOf({ ...asked, factors: [{ leverId: 'staffing', path: '/change', low: 'no', high: 2 }] })).toMatch(
    /\/factors\/0\/low/,
  );
  expect(await messageOf({ ...asked, question: { kind: 'best', objective: { waits: 1 }, indifference: 0, confidence: 0.9 } })).toMatch(
    /\/question\/objective\/waits[\s\S]*\/question\/indifference/,
  );
  expect(await messageOf({ ...asked, replications: 1e9 })).toMatch(/\/replications/);
  expect(await messageOf({ ...asked, base: { kind: 'now', hallId: 'jincheng', minutes: 60 } })).toMatch(/\/base\/kind/);
  expect(await messageOf({ ...asked, base: { kind: 'shipped', scenarioId: 'nowhere' } })).toMatch(/no scenario nowhere/);
  expect((await run(['design', '/nowhere.json', '--json'])).code).toBe(1);
});
