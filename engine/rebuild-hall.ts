import type { EventFamily } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import type { Instant } from '#contracts/instant';
import type { StatePatch } from '#contracts/state-patch';
import { SourceBook } from './feed/source-book.ts';
import { HallCalendar } from './hall-calendar.ts';
import { HallClock } from './hall-clock.ts';
import type { HallStore } from './store/hall-store.ts';
import { HallTwin } from './twin/hall-twin.ts';

/** The longest service day, where clocks are put back in autumn. */
const longestDayMs = 26 * 3_600_000;

export type PatchListener = (patch: StatePatch) => void;

/** One hall as the engine holds it. */
export interface Hall {
  readonly plan: HallPlan;
  readonly clock: HallClock;
  readonly twin: HallTwin;
  readonly sources: SourceBook;
  readonly listeners: Set<PatchListener>;
  clockSavedAt: Instant;
}

/** Makes a hall's state anew from the store. */
export async function rebuildHall(plan: HallPlan, store: HallStore, wall: () => Instant): Promise<Hall> {
  const reached = plan.clock === 'feed' ? ((await store.hallTime(plan.id)) ?? 0) : null;
  const clock = new HallClock(
    wall,
    reached === null ? { time: wall(), rate: 1, source: 'wall' } : { time: reached, rate: 0, source: 'feed' },
  );
  const twin = new HallTwin(plan, clock.state);
  const day = new HallCalendar(plan.timeZone).serviceDayNumber(clock.now());
  for (const events of await store.eventsHeldOn(plan.id, day, clock.now())) twin.rebuild(events);
  twin.adopt(await store.eventsWithoutRow(plan.id));
  for (const { family, lastEventAt, eventsToday } of await store.feeds(plan.id, day))
    twin.restoreFeed(family as EventFamily, lastEventAt, eventsToday);
  for (const command of await store.commandsSince(plan.id, clock.now() - longestDayMs))
    if (twin.calendar.serviceDayNumber(command.requestedAt) >= day) twin.ask(command);
  const sources = new SourceBook();
  await store.eachSequence(plan.id, day - 1, (source, number, recordedAt) => sources.take(source, number, recordedAt));
  twin.setTime(clock.now());
  return { plan, clock, twin, sources, listeners: new Set(), clockSavedAt: 0 };
}
