import type { HallPlan } from '#contracts/hall-plan';
import type { Scenario } from '#contracts/scenario';
import type { StaffingRules } from '#contracts/tidal-plan';

type Weekday = keyof HallPlan['openingHours'];

/** The rules of a hall on a weekday, in minutes of a scenario that begins at `startsAt` (`08:30`). */
export function rulesOfHall(plan: HallPlan, weekday: Weekday, startsAt: string): StaffingRules {
  const start = minuteOf(startsAt);
  return {
    openSpells: plan.openingHours[weekday].map(([from, to]) => ({ fromMinute: minuteOf(from) - start, toMinute: minuteOf(to) - start })),
    queues: plan.queues.map(({ id, poolId, target }) => ({ queueId: id, poolId, target })),
    windows: plan.windows.map(({ id, poolId, department, tidal, queues }) => ({
      windowId: id,
      poolId,
      isPosted: department !== null,
      isTidal: tidal,
      queues: [...queues],
    })),
  };
}

/** The rules of a scenario of which nothing else is known: whoever shares a window is of one pool, and nobody is posted. */
export function rulesOfScenario({ queues, windows, hours, breaks = [] }: Scenario): StaffingRules {
  const poolOf = new Map(queues.map(({ id }) => [id, id]));
  for (const { queues: own, periods = [] } of windows) {
    const together = [...new Set([...own, ...periods.flatMap((period) => period.queues ?? [])])];
    const pools = new Set(together.map((id) => poolOf.get(id)));
    const [first] = together;
    for (const [id, pool] of poolOf) if (pools.has(pool)) poolOf.set(id, poolOf.get(first) ?? first);
  }
  const opens = Math.min(...windows.flatMap(({ periods }) => (periods ? periods.map(({ fromMinute }) => fromMinute) : [0])));
  const isClosed = breaks.filter(({ relays, windowIds }) => relays === 1 && windowIds.length === windows.length);
  const [gap] = isClosed;
  const closes = hours.closesMinute;
  return {
    openSpells: gap
      ? [
          { fromMinute: opens, toMinute: gap.fromMinute },
          { fromMinute: gap.fromMinute + gap.minutes, toMinute: closes },
        ]
      : [{ fromMinute: Number.isFinite(opens) ? opens : 0, toMinute: closes }],
    queues: queues.map(({ id }) => ({ queueId: id, poolId: poolOf.get(id) ?? id })),
    windows: windows
      .filter(({ kind }) => kind === undefined || kind === 'window')
      .map(({ id, queues: own, periods }) => ({
        windowId: id,
        poolId: poolOf.get(own[0]) ?? own[0],
        isPosted: false,
        isTidal: periods?.length === 0,
        queues: [...own],
      })),
  };
}

function minuteOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}
