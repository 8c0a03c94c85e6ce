import type { ServiceWindow } from './service-window.ts';
import type { SimulationClock } from './simulation-clock.ts';
import type { TicketQueue } from './ticket-queue.ts';
import type { Visitor } from './visitor.ts';
import { waitBin, waitBins } from './wait-bins.ts';

/** What is told apart over the day is told apart by quarter hours. */
export const slotMinutes = 15;

/** How the legs (stays in one queue) of one class went. Counts; waits in minutes, of legs that were called and answered. */
export class LegTally {
  joined = 0;
  /** Called and came. */
  called = 0;
  /** Left before a call, out of patience. */
  left = 0;
  /** Did not take a ticket when they were shown the wait. */
  balked = 0;
  /** Called and did not come. */
  missed = 0;
  /** Came back after a missed call, for another. */
  returned = 0;
  /** Had a ticket when all ended. */
  unserved = 0;
  waitMinutes = 0.5;
  /** Of those who left. */
  leftWaitMinutes = 0.5;
  /** Of those who had a ticket when all ended. */
  unservedWaitMinutes = 0.5;
  within15 = 0;
  within30 = 0;
  withinTarget = 0;

  clear(): void {
    this.joined = 0;
    this.called = 0;
    this.left = 0;
    this.balked = 0;
    this.missed = 0;
    this.returned = 0;
    this.unserved = 0;
    this.waitMinutes = 0;
    this.leftWaitMinutes = 0;
    this.unservedWaitMinutes = 0;
    this.within15 = 0;
    this.within30 = 0;
    this.withinTarget = 0;
  }

  add(other: LegTally): void {
    this.joined += other.joined;
    this.called += other.called;
    this.left += other.left;
    this.balked += other.balked;
    this.missed += other.missed;
    this.returned += other.returned;
    this.unserved += other.unserved;
    this.waitMinutes += other.waitMinutes;
    this.leftWaitMinutes += other.leftWaitMinutes;
    this.unservedWaitMinutes += other.unservedWaitMinutes;
    this.within15 += other.within15;
    this.within30 += other.within30;
    this.withinTarget += other.withinTarget;
  }
}

/** How long one window was open and busy, in minutes of the counted part of the day. */
export class WindowTally {
  busyMinutes = 0.5;
  openMinutes = 0.5;
  /** Busy after closing time. */
  overtimeMinutes = 0.5;

  clear(): void {
    this.busyMinutes = 0;
    this.openMinutes = 0;
    this.overtimeMinutes = 0;
  }
}

export interface TallySize {
  readonly queues: number;
  readonly classes: number;
  readonly windows: number;
  /** Quarter hours from opening that are told apart; 0 tells none, and what comes later counts in the last. */
  readonly slots: number;
  /** Visitors of the start state, whose calls are noted. */
  readonly watched: number;
  /** Probes of the day, all queues together. */
  readonly probes: number;
}

/** What one simulated day came to. */
export class DayTally {
  visitors = 0;
  finished = 0;
  /** Minutes in the hall of those who were finished. */
  stayMinutes = 0.5;
  lastLeftMinute = 0.5;
  /** By queue and class: `queue * classes + class`. */
  readonly legs: readonly LegTally[];
  readonly windows: readonly WindowTally[];
  /** Waits by queue, then by class: `waitBins` counts each. */
  readonly bins: Uint32Array;
  /** By queue and quarter hour of joining. */
  readonly slotCalled: Float64Array;
  readonly slotWaitMinutes: Float64Array;
  /** By window and quarter hour. */
  readonly slotBusyMinutes: Float64Array;
  readonly slotOpenMinutes: Float64Array;

  /** By visitor of the start state: the minute of their first call, or when it would have been had they not left; NaN when it never came. */
  readonly watchedCalls: Float64Array;
  /** By probe: its wait; NaN where its turn never came or it was never sent. */
  readonly probeWaits: Float64Array;
  /** By queue: when somebody had waited longer than its target for the first time; `Infinity` when nobody had. */
  readonly firstOverMinutes: Float64Array;

  constructor(
    readonly size: TallySize,
    private readonly clock: SimulationClock,
  ) {
    const { queues, classes, windows, slots, watched, probes } = size;
    this.watchedCalls = new Float64Array(watched);
    this.probeWaits = new Float64Array(probes);
    this.firstOverMinutes = new Float64Array(queues);
    this.legs = Array.from({ length: queues * classes }, () => new LegTally());
    this.windows = Array.from({ length: windows }, () => new WindowTally());
    this.bins = new Uint32Array((queues + classes) * waitBins);
    this.slotCalled = new Float64Array(queues * slots);
    this.slotWaitMinutes = new Float64Array(queues * slots);
    this.slotBusyMinutes = new Float64Array(windows * slots);
    this.slotOpenMinutes = new Float64Array(windows * slots);
  }

  clear(): void {
    this.visitors = 0;
    this.finished = 0;
    this.stayMinutes = 0;
    this.lastLeftMinute = 0;
    for (const leg of this.legs) leg.clear();
    for (const serviceWindow of this.windows) serviceWindow.clear();
    this.bins.fill(0);
    this.slotCalled.fill(0);
    this.slotWaitMinutes.fill(0);
    this.slotBusyMinutes.fill(0);
    this.slotOpenMinutes.fill(0);
    this.watchedCalls.fill(Number.NaN);
    this.probeWaits.fill(Number.NaN);
    this.firstOverMinutes.fill(Number.POSITIVE_INFINITY);
  }

  /** Somebody still waits when all ends. */
  countUnserved(queue: TicketQueue, visitor: Visitor): void {
    const leg = this.leg(queue, visitor);
    leg.unserved += 1;
    leg.unservedWaitMinutes += this.clock.now - visitor.joinedMinute;
  }

  /** Where the bins of a class begin. */
  classBinsFrom(visitorClass: number): number {
    return (this.size.queues + visitorClass) * waitBins;
  }

  leg(queue: TicketQueue, visitor: Visitor): LegTally {
    return this.legs[queue.place * this.size.classes + visitor.visitorClass];
  }

  /** Somebody is called now, and comes. */
  countCalled(queue: TicketQueue, visitor: Visitor): void {
    const { slots, queues } = this.size;
    const wait = this.clock.now - visitor.joinedMinute;
    const leg = this.leg(queue, visitor);
    leg.called += 1;
    leg.waitMinutes += wait;
    if (wait <= 15) leg.within15 += 1;
    if (wait <= 30) leg.within30 += 1;
    if (wait <= queue.targetMinutes) leg.withinTarget += 1;
    else this.noteOver(queue, visitor);
    const bin = waitBin(wait);
    this.bins[queue.place * waitBins + bin] += 1;
    this.bins[(queues + visitor.visitorClass) * waitBins + bin] += 1;
    if (slots > 0) {
      const slot = queue.place * slots + this.slotOf(visitor.joinedMinute);
      this.slotCalled[slot] += 1;
      this.slotWaitMinutes[slot] += wait;
    }
  }

  /** The turn of somebody comes who was there at the start, whether or not they are. */
  noteTurn(visitor: Visitor): void {
    if (this.isWatched(visitor) && Number.isNaN(this.watchedCalls[visitor.serial])) this.watchedCalls[visitor.serial] = this.clock.now;
  }

  /** Whether somebody was waiting at the start. */
  isWatched({ serial }: Visitor): boolean {
    return serial < this.size.watched;
  }

  /** Somebody has waited longer than the queue's target. */
  noteOver(queue: TicketQueue, visitor: Visitor): void {
    const minute = visitor.joinedMinute + queue.targetMinutes;
    if (minute < this.firstOverMinutes[queue.place]) this.firstOverMinutes[queue.place] = minute;
  }

  /** A window has been busy until now. */
  countBusy(serviceWindow: ServiceWindow): void {
    const { now, warmUpMinutes, closesMinute } = this.clock;
    const from = Math.max(serviceWindow.busyFrom, warmUpMinutes);
    if (now <= from) return;
    const tally = this.windows[serviceWindow.place];
    tally.busyMinutes += now - from;
    if (now > closesMinute) tally.overtimeMinutes += now - Math.max(from, closesMinute);
    if (this.size.slots > 0) this.spread(this.slotBusyMinutes, serviceWindow.place, from, now);
  }

  /** A window has been open until now, if it was. Past closing only its busy time counts. */
  countOpen(serviceWindow: ServiceWindow): void {
    const { warmUpMinutes, closesMinute } = this.clock;
    const from = Math.max(serviceWindow.openFrom, warmUpMinutes);
    const to = Math.min(this.clock.now, closesMinute);
    // The window of somebody who has not come yet is closed without having been open: `from` is NaN.
    if (!(to > from)) return;
    this.windows[serviceWindow.place].openMinutes += to - from;
    if (this.size.slots > 0) this.spread(this.slotOpenMinutes, serviceWindow.place, from, to);
  }

  private slotOf(minute: number): number {
    const slot = Math.max(0, minute / slotMinutes) | 0;
    return slot < this.size.slots ? slot : this.size.slots - 1;
  }

  private spread(into: Float64Array, window: number, from: number, to: number): void {
    const last = this.slotOf(to);
    let at = from;
    for (let slot = this.slotOf(from); slot <= last; slot += 1) {
      const until = slot === last ? to : (slot + 1) * slotMinutes;
      into[window * this.size.slots + slot] += until - at;
      at = until;
    }
  }
}
