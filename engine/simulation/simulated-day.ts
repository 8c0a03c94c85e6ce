import { DayTally } from './day-tally.ts';
import { EventCalendar } from './event-calendar.ts';
import type { HallModel } from './hall-model.ts';
import type { LegRecorder } from './leg-record.ts';
import { keyOf, wordOf } from './random-key.ts';
import { SimulationClock } from './simulation-clock.ts';
import { VisitorPool } from './visitor.ts';

/** What all parts of a simulated day share. */
export class SimulatedDay {
  readonly clock: SimulationClock;
  /** What is to happen, arrivals aside. */
  readonly calendar = new EventCalendar();
  readonly visitors = new VisitorPool();
  /** Records apart, so that those of people stay as they would be. */
  readonly probes = new VisitorPool();
  readonly tally: DayTally;
  recorder: LegRecorder | null = null;
  private first = 0;
  private second = 0;

  constructor(
    readonly model: HallModel,
    slots: number,
    probeCount: number,
  ) {
    const { queues, windows, classIds, scenario } = model;
    this.clock = new SimulationClock(model.startMinute, model.closesMinute, model.lastTicketMinute, model.warmUpMinutes);
    const counts = { queues: queues.length, classes: classIds.length, windows: windows.length };
    this.tally = new DayTally({ ...counts, slots, probes: probeCount, watched: scenario.start?.waiting.length ?? 0 }, this.clock);
  }

  /** Empties the hall for the day that two words name. */
  begin(first: number, second: number): void {
    this.first = first;
    this.second = second;
    this.clock.now = this.clock.startMinute;
    this.calendar.clear();
    this.visitors.clear();
    this.probes.clear();
    this.tally.clear();
    for (const queue of this.model.queues) queue.clear();
    for (const serviceWindow of this.model.windows) serviceWindow.clear();
    for (const resource of this.model.resources) resource.freeUnits = resource.units;
  }

  /** Whose chance it is: the `place`-th thing of a family on this day. */
  keyOf(family: Family, place: number): number {
    return keyOf(this.first ^ family, this.second, place);
  }
}

/** The word of things that have chances side by side. */
export type Family = number;

/** The family of a name. No id begins with a slash: it is no source of visitors, whatever that is called. */
export const familyOf = (name: string): Family => wordOf(`/${name}`);
