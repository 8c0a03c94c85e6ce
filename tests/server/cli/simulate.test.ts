import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/running-app.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { run } from './command-line.ts';

async function writeScenario(scenario: object, name = 'scenario.json'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, JSON.stringify(scenario));
  return path;
}

test('simulate prints one document with every statistic and its interval', async () => {
  const { code, out } = await run(['simulate', await writeScenario(smallScenario()), '--replications', '200', '--seed', '7', '--json']);
  expect(code).toBe(0);
  const document = JSON.parse(out);
  expect(document).toMatchObject({ scenarioId: 'small', seed: 7, replications: 200, targetReached: null, overloadedQueues: [] });
  for (const name of [
    'meanWaitMinutes',
    'p90WaitMinutes',
    'shareWithin15Minutes',
    'abandonedShare',
    'utilizationShare',
    'overtimeMinutes',
    'windowHours',
  ]) {
    const { mean, low, high } = document.statistics[name];
    expect(low).toBeLessThanOrEqual(mean);
    expect(high).toBeGreaterThanOrEqual(mean);
  }
});

test('a shipped scenario goes by its id', async () => {
  const { code, out } = await run(['simulate', 'pooling-14', '--replications', '1', '--json']);
  expect([code, JSON.parse(out).scenarioId]).toEqual([0, 'pooling-14']);
});

test('a second scenario is compared on the same visitors', async () => {
  const args = [
    await writeScenario(smallScenario()),
    '--compare',
    await writeScenario(smallScenario({ id: 'one-more' }, 4)),
    '--replications',
    '200',
  ];
  const { comparisons, compared } = JSON.parse((await run(['simulate', ...args, '--json'])).out);
  expect(compared[0].scenarioId).toBe('one-more');
  expect(comparisons[0].differences.meanWaitMinutes.high).toBeLessThan(0);
});

test('a half-width that was not reached is no success', async () => {
  const path = await writeScenario(smallScenario());
  expect((await run(['simulate', path, '--replications', '32', '--half-width', '0.0001', '--json'])).code).toBe(1);
  expect((await run(['simulate', path, '--replications', '20000', '--half-width', '0.5', '--json'])).code).toBe(0);
});

test('the stays of the first day can be read one by one', async () => {
  const records = join(await temporaryFolder(), 'legs.csv');
  await run(['simulate', await writeScenario(smallScenario()), '--replications', '16', '--records', records]);
  const [head, ...lines] = (await readFile(records, 'utf8')).trimEnd().split('\n');
  expect(head).toBe('visitor,leg,matterId,classId,queueId,windowId,joinedMinute,calledMinute,startedMinute,endedMinute,outcome');
  expect(lines.length).toBeGreaterThan(60);
  expect(lines.every((line) => line.split(',').length === 11)).toBe(true);
});

test.each([
  [
    'a queue nobody serves',
    smallScenario({
      queues: [{ id: 'A' }, { id: 'B' }],
      matters: [{ id: 'pension', steps: [{ queueId: 'B', service: { kind: 'constant', minutes: 1 } }] }],
    }),
    '/queues/1/id: "B" is served by no window',
  ],
  [
    'a closing before the opening',
    smallScenario({ hours: { closesMinute: 0, ends: 'empty' } }),
    '/hours/closesMinute: 0 the hall closes before it opens',
  ],
  ['a negative time', { ...smallScenario(), hours: { closesMinute: -5, ends: 'empty' } }, '/hours/closesMinute: -5'],
])('%s is refused with the path of the field', async (_name, scenario, message) => {
  const { code, out } = await run(['simulate', await writeScenario(scenario), '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out).error.message).toContain(message);
});

test.each([
  ['--replications', '1000000000', '/replications: 1000000000'],
  ['--replications', '-1', 'whole number'],
  ['--half-width', '0', 'above 0'],
])('%s %s is refused', async (option, value, message) => {
  const { code, out } = await run(['simulate', await writeScenario(smallScenario()), option, value, '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out).error.message).toContain(message);
});

test('an overloaded hall is simulated, and said to be overloaded', async () => {
  const { code, out } = await run(['simulate', await writeScenario(smallScenario({}, 1)), '--replications', '32', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).overloadedQueues).toEqual(['A']);
});
