import type { EventFamily } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import { HallCalendar } from './hall-calendar.ts';
import type { HallClock } from './hall-clock.ts';
import type { HallStore } from './store/hall-store.ts';
import { HallTwin } from './twin/hall-twin.ts';

/** The longest service day, where clocks are put back in autumn. */
const longestDayMs = 26 * 3_600_000;

/** A hall's twin by its clock, made anew from the store: of a plan that begins or of one that was drawn anew. */
export async function rebuildTwin(plan: HallPlan, clock: HallClock, store: HallStore): Promise<HallTwin> {
  const twin = new HallTwin(plan, clock.state);
  const day = new HallCalendar(plan.timeZone).serviceDayNumber(clock.now());
  for (const events of await store.eventsHeldOn(plan.id, day)) twin.rebuild(events);
  twin.adopt(await store.eventsWithoutRow(plan.id));
  for (const { family, lastEventAt, eventsToday } of await store.feeds(plan.id, day))
    twin.restoreFeed(family as EventFamily, lastEventAt, eventsToday);
  for (const command of await store.commandsSince(plan.id, clock.now() - longestDayMs))
    if (twin.calendar.serviceDayNumber(command.requestedAt) >= day) twin.ask(command);
  twin.setTime(clock.now());
  return twin;
}
