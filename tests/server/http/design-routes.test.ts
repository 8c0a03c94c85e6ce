import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { DesignDetail, DesignPreview, DesignRequest } from '#contracts/designs';
import type { ExperimentSummary } from '#contracts/experiments';
import type { Role } from '#contracts/roles';
import { hallStatistics } from '#contracts/simulation';
import { startApp } from '../../support/running-app.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const asked: DesignRequest = {
  name: '开几个窗口，自助分流多少',
  base: { kind: 'scenario', scenario: smallScenario() },
  levers: [{ leverId: 'staffing', parameters: { queueIds: ['A'] } }],
  factors: [
    { leverId: 'staffing', path: '/change', values: [0, 1, 2] },
    { leverId: 'self-service', path: '/share', low: 0, high: 0.2 },
  ],
  question: { kind: 'grid' },
  seed: 7,
  replications: 64,
};

async function openAs(role: Role) {
  const { app, signIn } = await startApp();
  const cookie = await signIn(role);
  const call = async (method: 'GET' | 'POST', url: string, payload?: object) =>
    app.inject({ method, url, headers: { cookie, host: 'localhost' }, ...(payload ? { payload } : {}) });
  const untilDone = async (id: string): Promise<DesignDetail> => {
    for (;;) {
      const detail = (await call('GET', `/api/experiments/${id}`)).json<DesignDetail>();
      if (detail.summary.status === 'done') return detail;
      await sleep(20);
    }
  };
  return { call, untilDone };
}

test('an analyst asks for a grid, follows it as an experiment, and is answered from what is kept the second time', async () => {
  const { call, untilDone } = await openAs('analyst');
  const first = await call('POST', '/api/designs', asked);
  expect(first.statusCode).toBe(202);
  const { id, design } = first.json<ExperimentSummary>();
  expect(design).toEqual({ kind: 'grid', plans: 6 });
  const { result, request } = await untilDone(id);
  expect(request).toEqual(asked);
  expect(result?.plans.map(({ planId }) => planId)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
  expect(result?.plans.map(({ settings }) => settings)[3]).toEqual([1, 0.2]);
  expect(result?.front?.length).toBe(7);
  expect([result?.tornado, result?.selection]).toEqual([null, null]);
  const again = await call('POST', '/api/designs', { ...asked, name: 'the same' });
  expect([again.statusCode, again.json<ExperimentSummary>().id]).toEqual([200, id]);
  expect((await call('GET', '/api/experiments')).json<ExperimentSummary[]>().map((one) => one.id)).toEqual([id]);
});

test('the plans of a design are taken away as a table, and one of them as a scenario', async () => {
  const { call, untilDone } = await openAs('analyst');
  const { id } = (await call('POST', '/api/designs', asked)).json<ExperimentSummary>();
  const { result } = await untilDone(id);
  const [header, first, ...rest] = (await call('GET', `/api/experiments/${id}/export?format=csv`)).body.trim().split('\n');
  expect(header).toBe('plan,staffing/change,self-service/share,statistic,comparedWith,mean,low,high');
  const { mean, low, high } = result?.baseline.visitors ?? {};
  expect(first).toBe(`P0,,,visitors,,${mean},${low},${high}`);
  expect(rest.find((row) => row.startsWith('P4,1,0.2,meanWaitMinutes,P0,'))).toBeDefined();
  expect(rest).toHaveLength(hallStatistics.length * 13 - 1);
  expect((await call('GET', `/api/experiments/${id}/export?format=parquet`)).statusCode).toBe(200);
  const plan = (await call('GET', `/api/experiments/${id}/scenarios/P5`)).json<{ windows: { kind?: string }[] }>();
  expect(plan.windows.length).toBeGreaterThan(smallScenario().windows.length + 1);
});

test('the best of many plans is answered with how sure that is, a tornado with its bars', async () => {
  const { call, untilDone } = await openAs('manager');
  const ask = async (question: DesignRequest['question']) =>
    untilDone((await call('POST', '/api/designs', { ...asked, question, replications: 2000 })).json<ExperimentSummary>().id);
  const best = await ask({ kind: 'best', objective: { meanWaitMinutes: 1, windowHours: 0.5 }, indifference: 0.3, confidence: 0.9 });
  expect(best.result?.selection).toMatchObject({ isDecided: true, confidence: 0.9, indifference: 0.3 });
  expect(best.result?.selection?.standings).toHaveLength(6);
  const tornado = await ask({ kind: 'tornado' });
  expect(tornado.result?.tornado?.meanWaitMinutes.map(({ factor }) => factor).sort()).toEqual([0, 1]);
});

test('what is wrong is said by the field it is in, before anything runs', async () => {
  const { call } = await openAs('analyst');
  const tooMany = { ...asked, factors: [{ leverId: 'staffing', path: '/change', values: [0, -40] }] };
  const preview = (await call('POST', '/api/designs/preview', tooMany)).json<DesignPreview>();
  expect(preview).toMatchObject({ plans: 2, problems: [{ path: '/plans/1/0/parameters/change', value: -40 }] });
  expect(preview.visitors).toBeGreaterThan(0);
  const refused = await call('POST', '/api/designs', tooMany);
  expect([refused.statusCode, refused.body]).toEqual([400, expect.stringContaining('/plans/1/0/parameters/change')]);
  const unknown = await call('POST', '/api/designs', { ...asked, factors: [{ leverId: 'magic', path: '/x', values: [1] }] });
  expect([unknown.statusCode, unknown.body]).toEqual([400, expect.stringContaining('/factors/0/leverId')]);
  const base = { kind: 'scenario', scenario: { ...smallScenario(), hours: { closesMinute: -5, ends: 'closing' } } };
  expect((await call('POST', '/api/designs', { ...asked, base })).body).toContain('/base/scenario/hours/closesMinute');
});

test('a leader reads designs and runs none', async () => {
  const { call } = await openAs('leader');
  expect((await call('POST', '/api/designs', asked)).statusCode).toBe(403);
  expect((await call('POST', '/api/designs/preview', asked)).statusCode).toBe(403);
});
