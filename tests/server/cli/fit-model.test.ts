import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Database } from '#engine/store/database';
import { shippedPlan } from '../../support/shipped-plan.ts';
import { keepSimulatedDays, truth, workingDays } from '../../support/simulated-history.ts';
import { run, trialFolder } from './command-line.ts';

const store = trialFolder();
const days = workingDays('2026-01-05', 5);

beforeAll(async () => {
  const database = await Database.open(join(store, 'halltide.duckdb'));
  const windows = shippedPlan('jincheng')
    .windows.filter(({ queues }) => queues[0] === 'A')
    .slice(0, 2);
  const hall = {
    ...truth,
    hours: { startsAt: '08:30', closesMinute: 510, ends: 'empty' as const },
    windows: [...windows.map(({ id }) => ({ id, queues: ['A'] })), { id: 'W99', queues: ['B'] }],
  };
  await keepSimulatedDays(database.writer, 'jincheng', hall, days);
  database.close();
});

describe('fit-model', () => {
  it('writes a scenario that can be simulated, and says how well it fits', async () => {
    const out = join(store, 'jincheng.json');
    const fitted = await run(['fit-model', 'jincheng', '--data', store, '--out', out, '--json']);
    expect(fitted.code).toBe(0);
    // The next day on which the hall opens is a Saturday; its hours are others than those of the days that are known.
    expect(fitted.document).toMatchObject({ fit: { hallId: 'jincheng', to: '2026-02-06', day: '2026-02-07' } });
    const simulated = await run(['simulate', out, '--replications', '20', '--json']);
    expect([simulated.code, simulated.document.scenarioId]).toEqual([0, 'jincheng-2026-02-07']);
  });

  it('fits the days that it is told, for the day that it is told', async () => {
    const args = ['--from', '2026-01-12', '--to', '2026-01-30', '--for-day', '2026-02-03'];
    const { document } = await run(['fit-model', 'jincheng', '--data', store, ...args, '--json']);
    expect(document).toMatchObject({ fit: { from: '2026-01-12', to: '2026-01-30', day: '2026-02-03', days: 15, windows: 'usual' } });
  });

  it('takes the windows of a past day as they were', async () => {
    const { document } = await run([
      'fit-model',
      'jincheng',
      '--data',
      store,
      '--for-day',
      '2026-02-03',
      '--windows',
      'recorded',
      '--json',
    ]);
    expect(document).toMatchObject({ fit: { windows: 'recorded' } });
  });

  it('tells a reader every part with its observations', async () => {
    const { out } = await run(['fit-model', 'jincheng', '--data', store, '--for-day', '2026-02-03']);
    expect(out).toMatch(/jincheng on 2026-02-03, fitted on 20 days/);
    expect(out).toMatch(/services: A\.any: lognormal, mean 6\.\d* min.*observations, distance 0\.0/);
  });

  it.each([
    ['a hall nobody knows', ['nowhere'], /unknown hall: nowhere \(known: .*jincheng/],
    ['days in the wrong order', ['jincheng', '--from', '2026-02-01', '--to', '2026-01-01'], /--from 2026-02-01 is after --to 2026-01-01/],
    ['a day that is none', ['jincheng', '--to', '2026-02-30'], /no day of the calendar/],
    ['a hall without history, and no day', ['taizhou'], /taizhou has no day of history: say --for-day/],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await run(['fit-model', ...args, '--data', store]);
    expect(code).toBe(1);
    expect(err).toMatch(message);
  });

  it('assumes a hall without history by its plan', async () => {
    const { code, document } = await run(['fit-model', 'taizhou', '--for-day', '2026-02-03', '--data', store, '--json']);
    expect(code).toBe(0);
    expect(document).toMatchObject({ fit: { days: 0, windows: 'assumed', gaps: [{ reason: 'no_history' }] } });
  });
});

describe('calibrate', () => {
  it('compares the last days with simulated ones that do not know them', async () => {
    const { code, document, err } = await run(['calibrate', 'jincheng', '--days', '2', '--replications', '100', '--data', store, '--json']);
    expect(code).toBe(0);
    expect(document).toMatchObject({ fitTo: '2026-02-04', replications: 100, leftOut: [] });
    expect(new Set((document.days as { day: string }[]).map(({ day }) => day))).toEqual(new Set(['2026-02-05', '2026-02-06']));
    expect(err).toContain('100 % compared');
  });

  it('tells a reader hour by hour how many waits lie inside', async () => {
    const { out } = await run(['calibrate', 'jincheng', '--day', '2026-02-06', '--replications', '100', '--data', store]);
    expect(out).toMatch(/visitors as fitted: \d+ of \d+/);
    expect(out).toMatch(/ {4}09:00 {2}\d+ of \d+ \(/);
  });

  it.each([
    ['a day that the fit knows', ['--to', '2026-02-06', '--day', '2026-02-05'], /2026-02-05 is compared and fitted on/],
    ['too few replications', ['--replications', '5'], /from 100 to/],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await run(['calibrate', 'jincheng', ...args, '--data', store]);
    expect(code).toBe(1);
    expect(err).toMatch(message);
  });
});

it('a fitted scenario reads as one', () => {
  expect(JSON.parse(readFileSync(join(store, 'jincheng.json'), 'utf8'))).toMatchObject({ format: 1, hallId: 'jincheng' });
});
