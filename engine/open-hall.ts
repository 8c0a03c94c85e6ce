import type { HallPlan } from '#contracts/hall-plan';
import type { Instant } from '#contracts/instant';
import type { StatePatch } from '#contracts/state-patch';
import { SourceBook } from './feed/source-book.ts';
import { HallCalendar } from './hall-calendar.ts';
import { HallClock } from './hall-clock.ts';
import { rebuildTwin } from './rebuild-twin.ts';
import type { HallStore } from './store/hall-store.ts';
import type { HallTwin } from './twin/hall-twin.ts';

export type PatchListener = (patch: StatePatch) => void;

/** A hall that runs; its plan and twin are others after it was drawn anew. */
export interface Hall {
  plan: HallPlan;
  readonly clock: HallClock;
  twin: HallTwin;
  readonly sources: SourceBook;
  readonly listeners: Set<PatchListener>;
  clockSavedAt: Instant;
}

/** Opens a hall where the store left it. */
export async function openHall(plan: HallPlan, store: HallStore, wall: () => Instant): Promise<Hall> {
  const reached = plan.clock === 'feed' ? ((await store.hallTime(plan.id)) ?? 0) : null;
  const clock = new HallClock(
    wall,
    reached === null ? { time: wall(), rate: 1, source: 'wall' } : { time: reached, rate: 0, source: 'feed' },
  );
  const twin = await rebuildTwin(plan, clock, store);
  const sources = new SourceBook();
  const day = new HallCalendar(plan.timeZone).serviceDayNumber(clock.now());
  await store.eachSequence(plan.id, day - 1, (source, number, recordedAt) => sources.take(source, number, recordedAt));
  return { plan, clock, twin, sources, listeners: new Set(), clockSavedAt: 0 };
}
