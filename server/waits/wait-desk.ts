import type { HallPlan } from '#contracts/hall-plan';
import type { Instant } from '#contracts/instant';
import type { QueueForecast } from '#contracts/wait-forecast';
import { HallCalendar } from '#engine/hall-calendar';
import type { HallView } from '#engine/hall-view';
import type { PromiseArchive } from '#engine/store/promise-archive';
import type { TicketAnnouncement } from '#engine/waits/promise-book';
import { HallOutlook } from './hall-outlook.ts';
import type { LookAheadSource } from './look-ahead-source.ts';

const everyHallMs = 30_000;
/** However fast hall time runs: not more often than this in wall time, … */
const leastPauseMs = 2000;
/** … and with so many times the pause that the last look took. */
const pauseFactor = 4;
/** At most so long: the look that first makes the day's model takes a while. */
const mostPauseMs = 4000;
/** Outcomes of so many days correct the first intervals after a start. */
const rememberedDays = 14;
const dayMs = 86_400_000;

export interface WaitDeskParts {
  readonly view: HallView & {
    isClockUnset(hallId: string): boolean;
    expect(hallId: string, forecasts: readonly QueueForecast[]): Promise<void>;
  };
  readonly source: LookAheadSource;
  readonly archive: Pick<PromiseArchive, 'keep' | 'outcomes'>;
  /** Wall time. */
  readonly wall: () => Instant;
  readonly log: (message: string, cause: unknown) => void;
}

interface Watched {
  readonly outlook: HallOutlook;
  readonly stop: () => void;
  isBusy: boolean;
  lookedAtHall: Instant;
  nextWall: Instant;
}

/** Looks two hours ahead in every hall, every half minute of hall time as far as the machine allows, and tells what it saw. */
export class WaitDesk {
  private readonly halls = new Map<string, Watched>();
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly parts: WaitDeskParts) {}

  /** Begins a look where one is due. Called a few times a second. */
  tick(): void {
    const { view, wall } = this.parts;
    for (const plan of view.plans.values()) {
      // A recording that is taken in has no present.
      if (view.isClockUnset(plan.id)) continue;
      const hall = this.hallOf(plan);
      const now = view.now(plan.id);
      // A clock that was set back begins anew.
      const isDue = now - hall.lookedAtHall >= everyHallMs || now < hall.lookedAtHall;
      if (hall.isBusy || !isDue || wall() < hall.nextWall) continue;
      const work = this.look(plan, hall, now).finally(() => this.underWay.delete(work));
      this.underWay.add(work);
    }
  }

  /** What the holder of a ticket is told; null when nothing is. */
  announcement(hallId: string, ticketId: string): TicketAnnouncement | null {
    return this.halls.get(hallId)?.outlook.book.announcement(ticketId) ?? null;
  }

  async close(): Promise<void> {
    for (const { stop } of this.halls.values()) stop();
    await Promise.all(this.underWay);
  }

  private async look(plan: HallPlan, hall: Watched, now: Instant): Promise<void> {
    const { view, archive, wall, log } = this.parts;
    hall.isBusy = true;
    hall.lookedAtHall = now;
    const began = wall();
    try {
      const { forecasts, promises } = await hall.outlook.look(plan, view.state(plan.id), now);
      await view.expect(plan.id, forecasts);
      await archive.keep(promises);
    } catch (cause) {
      log(`looking ahead in ${plan.id} failed`, cause);
    } finally {
      hall.isBusy = false;
      hall.nextWall = wall() + Math.min(mostPauseMs, Math.max(leastPauseMs, pauseFactor * (wall() - began)));
    }
  }

  private hallOf(plan: HallPlan): Watched {
    const known = this.halls.get(plan.id);
    if (known) return known;
    const outlook = new HallOutlook(this.parts.source);
    const stop = this.parts.view.subscribe(plan.id, ({ tickets }) => tickets && outlook.book.follow(tickets));
    const hall: Watched = { outlook, stop, isBusy: true, lookedAtHall: Number.NEGATIVE_INFINITY, nextWall: 0 };
    this.halls.set(plan.id, hall);
    const work = this.remember(plan, outlook).finally(() => {
      hall.isBusy = false;
      this.underWay.delete(work);
    });
    this.underWay.add(work);
    return hall;
  }

  /** What earlier promises came to. */
  private async remember({ id, timeZone }: HallPlan, outlook: HallOutlook): Promise<void> {
    const from = new HallCalendar(timeZone).serviceDay(this.parts.view.now(id) - rememberedDays * dayMs);
    try {
      for (const { queueId, modelLow, median, modelHigh, waitMinutes } of await this.parts.archive.outcomes(id, from))
        outlook.bands.learn(queueId, { low: modelLow, median, high: modelHigh }, waitMinutes);
    } catch (cause) {
      this.parts.log(`earlier promises of ${id} cannot be read`, cause);
    }
  }
}
