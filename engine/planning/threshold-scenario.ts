import type { Scenario } from '#contracts/scenario';
import type { TidalRule } from '#contracts/scenario-windows';
import type { PlanningHall } from './planning-hall.ts';

/** Longest waits at which border halls open more: one, two more, all. */
const levels = [
  { longestWaitMinutes: 15, windows: 1 },
  { longestWaitMinutes: 25, windows: 2 },
  { longestWaitMinutes: 30, windows: Number.POSITIVE_INFINITY },
] as const;

/**
 * The hall without a plan: windows that are open all day in the plan people know stay, the others of that plan open when somebody
 * has waited 15, 25 or 30 minutes and close when nobody has waited 5.
 */
export function thresholdScenario(hall: PlanningHall): Scenario {
  const { scenario, windows, grid, rules } = hall;
  const steady = new Set<string>();
  const tidal = new Map<string, string[]>();
  for (const { id, present, ownQueues } of windows) {
    const first = present.find((served) => served !== null)?.[0] ?? ownQueues[0];
    const isOpen = present.filter((served) => served !== null).length;
    if (isOpen === grid.slots.length) steady.add(id);
    else if (isOpen > 0) tidal.set(first, [...(tidal.get(first) ?? []), id]);
  }
  const served = new Set(windows.flatMap(({ id, present }) => (steady.has(id) ? [present[0]?.[0]] : [])));
  const rulesOfQueues = [...tidal].flatMap(([queueId, ids]): TidalRule[] => {
    const left = served.has(queueId) ? [...ids] : ids.slice(1);
    if (!served.has(queueId)) steady.add(ids[0]);
    return levels.flatMap(({ longestWaitMinutes, windows: count }): TidalRule[] => {
      const own = left.splice(0, count);
      return own.length > 0 ? [ruleOf(queueId, own, longestWaitMinutes)] : [];
    });
  });
  const allDay = rules.openSpells.map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute }));
  const planned = new Set(windows.map(({ id }) => id));
  const { tidalRules: _rules, ...rest } = scenario;
  return {
    ...rest,
    id: 'threshold',
    windows: scenario.windows.map((spec) => (!planned.has(spec.id) ? spec : { ...spec, periods: steady.has(spec.id) ? allDay : [] })),
    ...(rulesOfQueues.length > 0 ? { tidalRules: rulesOfQueues } : {}),
  };
}

const ruleOf = (queueId: string, windowIds: string[], longestWaitMinutes: number): TidalRule => ({
  id: `${queueId}.${longestWaitMinutes}`,
  windowIds,
  queueId,
  opens: { longestWaitMinutes },
  closes: { longestWaitMinutes: 5 },
  checkEveryMinutes: 5,
  setUp: { kind: 'constant', minutes: 5 },
  minimumOpenMinutes: 30,
});
