import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Role } from '#contracts/roles';
import type { PlanProgress } from '#contracts/tidal-plan';
import { HallError } from '#engine/errors';
import { type DayScenarios, TidalPlanDesk } from '../../../server/planning/tidal-plan-desk.ts';
import { PlanningThread } from '../../../server/workers/planning-thread.ts';
import { startApp } from '../../support/running-app.ts';
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

async function openAs(role: Role, days: DayScenarios = { ofDay }) {
  const thread = new PlanningThread();
  onTestFinished(() => thread.close());
  const failures: string[] = [];
  const { app, signIn } = await startApp({ tidalPlans: new TidalPlanDesk(days, thread, (message) => void failures.push(message)) });
  const headers = { cookie: await signIn(role), host: 'localhost' };
  const get = (url = address) => app.inject({ method: 'GET', url, headers });
  const post = (payload: object) => app.inject({ method: 'POST', url: address, headers, payload });
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
    expect((await get()).json()).toEqual({ hallId: 'h1', day: '2026-03-03', status: 'making', answer: null, reason: null });
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
      ofDay: () => Promise.reject(new HallError('bad_request', 'h1 has no history')),
    });
    expect(await until(get)).toMatchObject({ status: 'failed', answer: null, reason: 'h1 has no history' });
    expect(failures).toEqual([]);
    expect((await get('/api/halls/atlantis/tidal-plan')).statusCode).toBe(404);
  });

  test('is asked for by whoever plans and read by whoever leads; the duty desk is turned away', async () => {
    const leader = await openAs('leader');
    expect((await leader.post({})).statusCode).toBe(403);
    const duty = await openAs('duty');
    expect((await duty.get()).statusCode).toBe(403);
  });
});
