import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import type { DayPlans, PlanProgress } from '#contracts/kept-plans';
import type { Role } from '#contracts/roles';
import { HallError } from '#engine/errors';
import type { PlanRequest } from '#engine/planning/make-plan';
import type { DayScenarios } from '../../../server/planning/tidal-plan-desk.ts';
import { PlanningThread } from '../../../server/workers/planning-thread.ts';
import { nobodyKnown, openTidalPlans, startApp } from '../../support/running-app.ts';
import { tidalHall } from '../../support/tidal-hall.ts';

/** The small hall has queue `general` and windows for it, and is open from nine to five but for noon. */
const { scenario } = tidalHall(
  [{ id: 'general', perMinute: [0.1, 0.1, 0.2, 0, 0, 0.1, 0.1, 0.1] }],
  [
    { id: 'W1', queues: ['general'] },
    { id: 'W2', queues: ['general'] },
  ],
);
const ofDay = async () => ({ ...scenario, hours: { ...scenario.hours, startsAt: '09:00' } });
const address = '/api/halls/h1/tidal-plan?day=2026-03-03';

/** Its solver takes longer to start than to plan this hall. */
const thread = new PlanningThread();
const planner = { makePlan: (request: PlanRequest) => thread.makePlan(request), close: async () => {} };
afterAll(() => thread.close());

async function openAs(role: Role, days: DayScenarios = { ofDay, peopleOn: nobodyKnown }) {
  const failures: string[] = [];
  const { app, signIn } = await startApp({
    tidalPlans: await openTidalPlans(days, planner, (message) => void failures.push(message)),
  });
  const headers = { cookie: await signIn(role), host: 'localhost' };
  const get = (url = address) => app.inject({ method: 'GET', url, headers });
  const post = (payload: object, url = address) => app.inject({ method: 'POST', url, headers, payload });
  const until = async (ask: () => ReturnType<typeof get>): Promise<PlanProgress> => {
    for (;;) {
      const answer = await ask();
      if (answer.statusCode !== 202) return answer.json<PlanProgress>();
      await sleep(50);
    }
  };
  return { get, post, until, failures };
}

describe('the tidal plan of a day', () => {
  test('is made in a thread of its own and kept', async () => {
    const { get, until } = await openAs('manager');
    const asked = { hallId: 'h1', day: '2026-03-03', wishes: {}, requestedBy: expect.any(String), adopted: null };
    expect((await get()).json()).toMatchObject({ ...asked, status: 'making', answer: null, reason: null });
    const made = await until(get);
    expect(made).toMatchObject({ status: 'made', answer: { plan: { day: '2026-03-03', check: { replications: 100 } }, refusals: [] } });
    expect((await get()).json()).toEqual(made);
  }, 60_000);

  test('is refused by name where the wishes contradict each other', async () => {
    const { post, until } = await openAs('analyst');
    const refused = await until(() => post({ staff: [{ fromMinute: 0, toMinute: 480, windows: 0 }] }));
    expect(refused).toMatchObject({ status: 'made', answer: { plan: null, refusals: [{ code: 'minimum_above_staff' }] } });
    expect((await post({ slotMinutes: 7 })).statusCode).toBe(400);
  }, 30_000);

  test('says why a hall without a history has none', async () => {
    const { get, until, failures } = await openAs('leader', {
      peopleOn: nobodyKnown,
      ofDay: () => Promise.reject(new HallError('bad_request', 'h1 has no history')),
    });
    expect(await until(get)).toMatchObject({ status: 'failed', answer: null, reason: 'h1 has no history' });
    expect(failures).toEqual([]);
    expect((await get('/api/halls/atlantis/tidal-plan')).statusCode).toBe(404);
  });

  test('is in force once a manager has adopted it, and the record says who did', async () => {
    const { get, post, until } = await openAs('manager');
    const { id } = await until(() => post({ minimumOpenMinutes: 90 }));
    const own = `/api/halls/h1/tidal-plan/${id}`;
    expect((await get(own)).json()).toMatchObject({ id, startsAt: '09:00', wishes: { minimumOpenMinutes: 90 }, adopted: null });
    expect((await post({}, `${own}/adopt`)).json()).toMatchObject({ planId: id, day: '2026-03-03' });
    expect((await get()).json()).toMatchObject({ id, adopted: { planId: id } });
    const { plans, adoptions } = (await get('/api/halls/h1/tidal-plans?day=2026-03-03')).json<DayPlans>();
    expect(plans.map((plan) => [plan.id, plan.wishes])).toEqual([[id, { minimumOpenMinutes: 90 }]]);
    expect(adoptions.map(({ planId }) => planId)).toEqual([id]);
    expect((await get(`/api/halls/h1/tidal-plan/${'0'.repeat(24)}`)).json()).toMatchObject({ status: 404, code: 'unknown_plan' });
  }, 60_000);

  test('is asked for by whoever plans and read by whoever leads; the duty desk is turned away', async () => {
    const leader = await openAs('leader');
    expect((await leader.post({})).statusCode).toBe(403);
    expect((await (await openAs('analyst')).post({}, `/api/halls/h1/tidal-plan/${'0'.repeat(24)}/adopt`)).statusCode).toBe(403);
    const duty = await openAs('duty');
    expect((await duty.get()).statusCode).toBe(403);
  });
});
