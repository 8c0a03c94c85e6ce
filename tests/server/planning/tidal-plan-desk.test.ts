import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { TidalPlan } from '#contracts/tidal-plan';
import { Database } from '#engine/store/database';
import { TidalPlanArchive } from '#engine/store/tidal-plan-archive';
import { type Planner, TidalPlanDesk } from '../../../server/planning/tidal-plan-desk.ts';
import { smallHall } from '../../support/memory-hall-view.ts';
import { nobodyKnown, temporaryFolder } from '../../support/running-app.ts';
import { tidalHall } from '../../support/tidal-hall.ts';
import { somePlan } from '../../web/planning/some-plan.ts';

const { scenario } = tidalHall([{ id: 'general', perMinute: [0.1] }], [{ id: 'W1', queues: ['general'] }]);
const day = '2026-03-03';
const zhou = { by: 'zhou', today: '2026-03-02', now: Date.parse('2026-03-02T02:00:00Z') };

/** A desk over a store that stays; `solved` counts what was really planned. */
async function openDesk(path: string, answers: (wishes: object) => TidalPlan | null = () => somePlan) {
  const solved: object[] = [];
  const planner: Planner = {
    makePlan: async ({ wishes, people }) => {
      expect(people).toEqual(await nobodyKnown());
      solved.push(wishes);
      const plan = answers(wishes);
      return plan ? { plan, refusals: [] } : { plan: null, refusals: [{ code: 'no_solution', about: [], message: 'none' }] };
    },
    close: async () => {},
  };
  const database = await Database.open(path);
  const fail = (message: string, cause: unknown): never => {
    throw new Error(message, { cause });
  };
  const ofDay = async () => ({ ...scenario, hours: { ...scenario.hours, startsAt: '08:30' } });
  const desk = new TidalPlanDesk({ ofDay, peopleOn: nobodyKnown }, planner, await TidalPlanArchive.open(database), Date.now, fail);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await desk.close();
    database.close();
  };
  onTestFinished(close);
  const made = async (wishes: object = {}, asking = zhou) => {
    const { id } = await desk.request(smallHall, day, wishes, asking);
    return expect
      .poll(() => desk.find('h1', id))
      .toMatchObject({ status: 'made' })
      .then(() => desk.find('h1', id));
  };
  return { desk, solved, made, close };
}
const someFile = async (): Promise<string> => join(await temporaryFolder(), 'plans.duckdb');

test('a plan outlives a restart and is not solved again for the same inputs, in whatever order the wishes are', async () => {
  const path = await someFile();
  const before = await openDesk(path);
  const asked = await before.made({ windowHours: 5, minimumOpenMinutes: 30 });
  await before.close();

  const after = await openDesk(path);
  const again = await after.desk.request(smallHall, day, { minimumOpenMinutes: 30, windowHours: 5 }, { ...zhou, by: 'li' });
  expect(again).toEqual(asked);
  expect(again).toMatchObject({
    requestedBy: 'zhou',
    requestedAt: '2026-03-02T02:00:00.000Z',
    startsAt: '08:30',
    answer: { plan: { day } },
  });
  expect(after.solved).toEqual([]);
});

test('other wishes, another history and a hall drawn anew are other questions', async () => {
  const { desk, made, solved } = await openDesk(await someFile());
  const ids = new Set([(await made()).id, (await made({ windowHours: 5 })).id]);
  ids.add((await desk.request(smallHall, day, {}, { ...zhou, today: '2026-03-03' })).id);
  ids.add((await desk.request({ ...smallHall, queues: smallHall.queues.slice(0, 2) }, day, {}, zhou)).id);
  expect(ids.size).toBe(4);
  await expect.poll(() => solved.length).toBe(4);
});

test('the plan adopted last is in force, after a restart too; each adoption stays in the record', async () => {
  const path = await someFile();
  const before = await openDesk(path);
  const [usual, short] = [await before.made(), await before.made({ windowHours: 5 })];
  await before.desk.adopt('h1', usual.id, zhou);
  await before.desk.adopt('h1', short.id, { ...zhou, by: 'li' });
  await before.desk.adopt('h1', short.id, { ...zhou, by: 'wang' });
  await before.close();

  const { desk } = await openDesk(path);
  expect(await desk.ofDay(smallHall, day, zhou)).toMatchObject({ id: short.id, adopted: { adoptedBy: 'li' } });
  expect((await desk.find('h1', usual.id)).adopted).toBeNull();
  const { plans, adoptions } = await desk.list('h1', day);
  expect(adoptions.map(({ planId, adoptedBy }) => [planId, adoptedBy])).toEqual([
    [usual.id, 'zhou'],
    [short.id, 'li'],
  ]);
  expect(plans.map(({ id }) => id)).toEqual([short.id, usual.id]);
  expect(plans.map(({ windowHours }) => windowHours)).toEqual([3, 3]);
});

test('a day with an adopted plan has its windows as planned; any other as it was', async () => {
  const { desk, made } = await openDesk(await someFile(), () => ({
    ...somePlan,
    windows: [{ windowId: 'W1', strips: [{ fromMinute: 30, toMinute: 45, queues: ['general'] }], meals: [], isFixed: false }],
  }));
  const { id } = await made();
  expect(await desk.planned(smallHall, day, scenario)).toBe(scenario);
  await desk.adopt('h1', id, zhou);
  const { windows } = await desk.planned(smallHall, day, scenario);
  expect(windows.find((one) => one.id === 'W1')?.periods).toEqual([{ fromMinute: 30, toMinute: 45, queues: ['general'] }]);
  expect(await desk.planned(smallHall, '2026-03-04', scenario)).toBe(scenario);
});

test('what contradicts itself cannot be adopted, nor can a plan of a day that is over', async () => {
  const { desk, made } = await openDesk(await someFile(), (wishes) => ('windowHours' in wishes ? null : somePlan));
  const refused = await made({ windowHours: 1 });
  expect(refused).toMatchObject({ startsAt: '08:30', answer: { plan: null, refusals: [{ code: 'no_solution' }] } });
  await expect(desk.adopt('h1', refused.id, zhou)).rejects.toMatchObject({ code: 'conflict' });
  const plan = await made();
  await expect(desk.adopt('h1', plan.id, { ...zhou, today: '2026-03-04' })).rejects.toMatchObject({ code: 'conflict' });
  await expect(desk.adopt('h2', plan.id, zhou)).rejects.toMatchObject({ code: 'unknown_plan' });
  expect((await desk.list('h1', day)).adoptions).toEqual([]);
});
