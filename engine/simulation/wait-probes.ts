import type { TicketClass } from '#contracts/events';
import type { RouteStep } from './route.ts';
import type { SimulatedDay } from './simulated-day.ts';
import { never } from './visitor.ts';

/** Of whom a probe is one; where nobody is called so, of the first class. */
const ordinaryClass: TicketClass = 'ordinary';

/**
 * Sends somebody into every queue who is only to find out how long it takes: a probe stands in line like anybody without a
 * privilege, never leaves, and is gone when its turn comes. Nobody waits a moment longer for it.
 */
export class WaitProbes {
  /** When the next are sent; `Infinity` when none are left. */
  nextMinute = never;
  private next = 0;
  private readonly visitorClass: number;
  /** By queue: a step that leads through it; null where none does. */
  private readonly steps: readonly (RouteStep | null)[];

  constructor(
    private readonly day: SimulatedDay,
    /** In their order. */
    private readonly minutes: readonly number[],
  ) {
    this.visitorClass = Math.max(0, day.model.classIds.indexOf(ordinaryClass));
    const found = new Map<number, RouteStep>();
    for (const first of day.model.routes.values())
      for (let step: RouteStep | null = first; step; step = step.following) found.set(step.queue.place, step);
    this.steps = day.model.queues.map(({ place }) => found.get(place) ?? null);
  }

  begin(): void {
    const { startMinute } = this.day.clock;
    this.next = 0;
    while (this.next < this.minutes.length && this.minutes[this.next] < startMinute) this.next += 1;
    this.lookAtNext();
  }

  /** Those that are due join. */
  join(): void {
    const { model, tally, probes, clock } = this.day;
    for (const queue of model.queues) {
      const step = this.steps[queue.place];
      if (step === null) continue;
      const probe = queue.place * this.minutes.length + this.next;
      if (queue.hasUnit && queue.freeWindow() !== null) {
        tally.probeWaits[probe] = 0;
        continue;
      }
      const visitor = probes.take(step);
      visitor.probe = probe;
      visitor.visitorClass = this.visitorClass;
      visitor.joinedMinute = clock.now;
      visitor.deadline = never;
      queue.lineOf(this.visitorClass).append(visitor);
      queue.probes += 1;
    }
    this.next += 1;
    this.lookAtNext();
  }

  /** None is sent when no tickets are given any more. */
  private lookAtNext(): void {
    const minute = this.next < this.minutes.length ? this.minutes[this.next] : never;
    this.nextMinute = minute < this.day.clock.lastTicketMinute ? minute : never;
  }
}
