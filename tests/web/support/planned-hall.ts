import type { HallPlan } from '#contracts/hall-plan';
import { knownPeople } from '#engine/analytics/known-people';
import { dayAfter } from '#engine/fitting/day-hours';
import { makePlan } from '#engine/planning/make-plan';
import { type PathTask, simulatePaths } from '#engine/simulation/simulate-paths';
import { ArrivalForecasts } from '../../../server/forecast/arrival-forecasts.ts';
import type { Planner } from '../../../server/planning/tidal-plan-desk.ts';
import { WhenDesk } from '../../../server/waits/when-desk.ts';
import { MemoryHallView } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openTidalPlans, startApp } from '../../support/running-app.ts';
import { solver, tidalHall } from '../../support/tidal-hall.ts';

export interface PlannedHall {
  readonly address: string;
  readonly view: MemoryHallView;
  readonly store: MemoryStore;
}

/** Judged on few days, with nothing beside it: the plan is the same. */
const quick = { replications: 10, tradeOffShares: [], wantsCard: false };

/** The product's own server over a hall whose days are all alike, and its real planner; closed after the test. */
export async function servePlannedHall(
  plan: HallPlan,
  webRoot: string,
  perMinute: (queueId: string) => readonly number[],
): Promise<PlannedHall> {
  const { scenario } = tidalHall(
    plan.queues.map(({ id, poolId }) => ({ id, poolId, perMinute: perMinute(id) })),
    plan.windows.map(({ id, poolId, queues }) => ({ id, poolId, queues })),
  );
  const startsAt = plan.openingHours.mon[0]?.[0] ?? '09:00';
  const ofDay = async () => ({ ...scenario, hours: { ...scenario.hours, startsAt } });
  const view = new MemoryHallView([plan]);
  const store = await MemoryStore.open();
  const planner: Planner = { makePlan: async (request) => makePlan({ ...request, ...quick }, solver), close: async () => {} };
  const peopleOn = (hallId: string, day: string) =>
    knownPeople(store, hallId, { from: '2026-01-01', until: dayAfter(day, -1), forDay: day });
  const tidalPlans = await openTidalPlans({ ofDay, peopleOn }, planner);
  const source = { dayOf: ofDay, simulate: async (task: PathTask) => simulatePaths(task) };
  const when = new WhenDesk(view, source, new ArrivalForecasts(view, store), tidalPlans);
  const { app } = await startApp({ view, queries: store, tidalPlans, when, webRoot });
  return { address: await app.listen({ host: '127.0.0.1', port: 0 }), view, store };
}
