import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, onTestFinished, test } from 'vitest';
import type {
  ExperimentDetail,
  ExperimentPreview,
  ExperimentRequest,
  ExperimentSummary,
  ShippedScenarioList,
} from '#contracts/experiments';
import type { LeverDescription } from '#contracts/levers';
import type { Role } from '#contracts/roles';
import { startApp } from '../../support/running-app.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const asked: ExperimentRequest = {
  name: '早高峰多开两个窗口',
  base: { kind: 'scenario', scenario: smallScenario() },
  variants: [
    { id: 'A', name: '现状', levers: [] },
    { id: 'B', name: '多两个窗口', levers: [{ leverId: 'staffing', parameters: { change: 2, queueIds: ['A'] } }] },
  ],
  seed: 7,
  replications: 200,
};

async function openAs(role: Role) {
  const { app, signIn } = await startApp();
  const cookie = await signIn(role);
  const call = async (method: 'GET' | 'POST', url: string, payload?: object) =>
    app.inject({ method, url, headers: { cookie, host: 'localhost' }, ...(payload ? { payload } : {}) });
  const untilDone = async (id: string): Promise<ExperimentDetail> => {
    for (;;) {
      const detail = (await call('GET', `/api/experiments/${id}`)).json<ExperimentDetail>();
      if (detail.summary.status === 'done') return detail;
      await sleep(20);
    }
  };
  return { call, untilDone };
}

describe('an analyst', () => {
  test('asks for an experiment, follows it, and is answered from what is kept the second time', async () => {
    const { call, untilDone } = await openAs('analyst');
    const first = await call('POST', '/api/experiments', asked);
    expect(first.statusCode).toBe(202);
    const { id, requestedBy } = first.json<ExperimentSummary>();
    expect(requestedBy).toBe('analyst');
    const { result, assumptions, request } = await untilDone(id);
    expect(request).toEqual(asked);
    expect(result?.replications).toBe(200);
    expect(assumptions.map(({ variantId }) => variantId)).toEqual(['A', 'B']);
    const [comparison] = result?.comparisons ?? [];
    expect(comparison).toMatchObject({ scenarioId: 'B', baselineId: 'A' });
    expect(comparison?.differences.meanWaitMinutes.high).toBeLessThan(0);
    const again = await call('POST', '/api/experiments', asked);
    expect(again.statusCode).toBe(200);
    expect(again.json<ExperimentSummary>()).toMatchObject({ id, status: 'done' });
    expect((await call('GET', '/api/experiments')).json<ExperimentSummary[]>()).toHaveLength(1);
  });

  test('takes a result away as a table, and a variant as a scenario to run again', async () => {
    const { call, untilDone } = await openAs('analyst');
    const { id } = (await call('POST', '/api/experiments', asked)).json<ExperimentSummary>();
    const { result } = await untilDone(id);
    const csv = await call('GET', `/api/experiments/${id}/export?format=csv`);
    expect(csv.headers['content-type']).toMatch(/^text\/csv/);
    const [header, first] = csv.body.split('\n');
    expect(header).toBe('scenario,statistic,queue,class,comparedWith,mean,low,high');
    const { mean, low, high } = result?.results[0]?.statistics.visitors ?? {};
    expect(first).toBe(`A,visitors,,,,${mean},${low},${high}`);
    const parquet = await call('GET', `/api/experiments/${id}/export?format=parquet`);
    const rows = await rowsOf(parquet.rawPayload, "statistic = 'meanWaitMinutes' AND queue IS NULL AND class IS NULL");
    expect(rows.map((row) => [row['scenario'], row['comparedWith']])).toEqual([
      ['A', null],
      ['B', null],
      ['B', 'A'],
    ]);
    expect(rows[2]?.['mean']).toBeCloseTo(result?.comparisons[0]?.differences.meanWaitMinutes.mean ?? Number.NaN, 9);
    const scenario = (await call('GET', `/api/experiments/${id}/scenarios/B`)).json<{ id: string; windows: unknown[] }>();
    expect(scenario.windows).toHaveLength(smallScenario().windows.length + 2);
    expect((await call('GET', `/api/experiments/${id}/scenarios/C`)).statusCode).toBe(404);
  });

  test('sees beforehand what would be simulated, and which field of which lever is wrong', async () => {
    const { call } = await openAs('analyst');
    const wrong = { id: 'C', name: '没有的队列', levers: [{ leverId: 'staffing', parameters: { change: 2, queueIds: ['Z'] } }] };
    const { variants } = (
      await call('POST', '/api/experiments/preview', { ...asked, variants: [...asked.variants, wrong] })
    ).json<ExperimentPreview>();
    const [a, b, c] = variants;
    expect(a?.problems).toEqual([]);
    expect((b?.windows ?? 0) - (a?.windows ?? 0)).toBe(2);
    expect(b?.plannedWindowHours).toBeGreaterThan(a?.plannedWindowHours ?? Number.NaN);
    expect(b?.visitors).toBe(a?.visitors);
    expect(c?.problems[0]).toMatchObject({ path: '/0/parameters/queueIds/0', value: 'Z' });
    const refused = await call('POST', '/api/experiments', { ...asked, variants: [wrong] });
    expect(refused.statusCode).toBe(400);
    expect(refused.body).toMatch(/C\/0\/parameters\/queueIds/);
  });

  test('begins from what comes with the product, and is told which levers there are', async () => {
    const { call, untilDone } = await openAs('analyst');
    const shipped = (await call('GET', '/api/scenarios')).json<ShippedScenarioList>();
    expect(shipped.map(({ id }) => id)).toEqual(['erlang-a', 'hall-day', 'mm8', 'pooling-14', 'pooling-60']);
    const levers = (await call('GET', '/api/levers')).json<LeverDescription[]>();
    expect(levers).toHaveLength(15);
    for (const { cases, name } of levers) expect([name.zh !== '', cases.length > 0]).toEqual([true, true]);
    const { id } = (
      await call('POST', '/api/experiments', {
        ...asked,
        base: { kind: 'shipped', scenarioId: 'pooling-14' },
        variants: asked.variants.slice(0, 1),
      })
    ).json<ExperimentSummary>();
    expect((await untilDone(id)).result?.replications).toBe(200);
    const none = await call('POST', '/api/experiments', { ...asked, base: { kind: 'shipped', scenarioId: 'nowhere' } });
    expect([none.statusCode, none.json<{ detail: string }>().detail]).toEqual([400, 'no scenario nowhere comes with the product']);
  });

  test('is told what is wrong with a scenario of their own, field by field', async () => {
    const { call } = await openAs('analyst');
    const scenario = { ...smallScenario(), hours: { closesMinute: -5, ends: 'closing' } };
    const answer = await call('POST', '/api/experiments', { ...asked, base: { kind: 'scenario', scenario } });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toMatch(/closesMinute/);
  });
});

test('a leader reads experiments and runs none; the duty team has none of it', async () => {
  const leader = await openAs('leader');
  expect((await leader.call('GET', '/api/experiments')).statusCode).toBe(200);
  expect((await leader.call('POST', '/api/experiments', asked)).statusCode).toBe(403);
  const duty = await openAs('duty');
  expect((await duty.call('GET', '/api/experiments')).statusCode).toBe(403);
});

/** Rows of a Parquet file, in the order of the file. */
async function rowsOf(parquet: Buffer, condition: string) {
  const folder = await mkdtemp(join(tmpdir(), 'halltide-'));
  const instance = await DuckDBInstance.create(':memory:');
  onTestFinished(async () => {
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  });
  await writeFile(join(folder, 'result.parquet'), parquet);
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(`SELECT * FROM '${join(folder, 'result.parquet')}' WHERE ${condition}`);
  return reader.getRowObjects();
}
