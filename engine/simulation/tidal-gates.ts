import type { TidalRule } from '#contracts/scenario-windows';
import { eventOf, happening } from './happening.ts';
import { drawWord, shareOf } from './random-key.ts';
import { Sampler } from './sampler.ts';
import type { ServiceWindow } from './service-window.ts';
import { type Family, familyOf, type SimulatedDay } from './simulated-day.ts';
import type { TicketQueue } from './ticket-queue.ts';
import { gone } from './visitor.ts';
import type { WindowStaffing } from './window-staffing.ts';

/** A window that a tidal rule has sent somebody to, and the window they came from. */
interface Opening {
  readonly serviceWindow: ServiceWindow;
  readonly donor: ServiceWindow | null;
  /** NaN while they are on the way. */
  openedMinute: number;
}

interface Gate {
  readonly rule: TidalRule;
  /** Its chances are drawn by the rule's name. */
  readonly family: Family;
  readonly queue: TicketQueue;
  readonly windows: readonly ServiceWindow[];
  readonly donors: readonly ServiceWindow[];
  readonly setUp: Sampler;
  /** In the order of opening. */
  readonly openings: Opening[];
  /** Those let go whose last visitor is still there. */
  readonly closings: Opening[];
  count: number;
}

/** Opens and closes tidal windows (潮汐窗口) by their rules. */
export class TidalGates {
  private readonly gates: readonly Gate[];
  private readonly staffLeft = new Map<string, number>();

  constructor(
    private readonly day: SimulatedDay,
    private readonly staffing: WindowStaffing,
  ) {
    const windows = new Map(day.model.windows.map((serviceWindow) => [serviceWindow.spec.id, serviceWindow]));
    const queues = new Map(day.model.queues.map((queue) => [queue.spec.id, queue]));
    const named = (ids: readonly string[]): ServiceWindow[] => ids.flatMap((id) => windows.get(id) ?? []);
    this.gates = (day.model.scenario.tidalRules ?? []).flatMap((rule) => {
      const queue = queues.get(rule.queueId);
      const sides = { windows: named(rule.windowIds), donors: named(rule.staffFromWindowIds ?? []), setUp: new Sampler(rule.setUp) };
      return queue ? [{ rule, family: familyOf(rule.id), queue, ...sides, openings: [], closings: [], count: 0 }] : [];
    });
  }

  begin(): void {
    for (const { id, staff } of this.day.model.scenario.reserves ?? []) this.staffLeft.set(id, staff);
    this.gates.forEach((gate, place) => {
      gate.openings.length = 0;
      gate.closings.length = 0;
      gate.count = 0;
      this.expectCheck(gate, place);
    });
  }

  /** Looks at the watched queue and opens or closes one window. */
  check(place: number): void {
    const gate = this.gates[place];
    const { opens, closes, fromMinute = Number.NEGATIVE_INFINITY, toMinute = Number.POSITIVE_INFINITY } = gate.rule;
    const { waiting } = gate.queue;
    const { now } = this.day.clock;
    const longest = this.longestWaitMinutes(gate.queue);
    const isOn = now >= fromMinute && now < toMinute;
    const isHigh =
      waiting >= (opens.waiting ?? Number.POSITIVE_INFINITY) || longest >= (opens.longestWaitMinutes ?? Number.POSITIVE_INFINITY);
    const isLow =
      waiting < (closes.waiting ?? Number.POSITIVE_INFINITY) && longest < (closes.longestWaitMinutes ?? Number.POSITIVE_INFINITY);
    if (isOn && isHigh) this.sendSomebody(gate, place);
    else if (!isOn || isLow) this.takeSomebodyBack(gate);
    this.expectCheck(gate, place);
  }

  /** Whoever was sent is there: the window opens. */
  open(place: number): void {
    const opening = this.gates[place].openings.find(({ openedMinute }) => Number.isNaN(openedMinute));
    if (!opening) return;
    opening.openedMinute = this.day.clock.now;
    const assignment = this.day.model.plan.own.get(opening.serviceWindow.spec.id);
    if (assignment) this.staffing.open(opening.serviceWindow, assignment, opening.serviceWindow.spec.pace ?? 1);
  }

  /** A window has closed whose staff were awaited: they set out for a tidal window, or are back from one. */
  windowClosed(serviceWindow: ServiceWindow): void {
    this.gates.forEach((gate, place) => {
      if (gate.openings.some(({ donor }) => donor === serviceWindow)) this.expectOpening(gate, place);
      const at = gate.closings.findIndex((closing) => closing.serviceWindow === serviceWindow);
      if (at >= 0) for (const closing of gate.closings.splice(at, 1)) this.giveBack(gate, closing);
    });
  }

  private sendSomebody(gate: Gate, place: number): void {
    const { rule, windows, openings, donors } = gate;
    // One at a time: whoever is on the way is waited for.
    if (openings.some(({ openedMinute }) => Number.isNaN(openedMinute))) return;
    const next = windows.find((one) => !one.isStaffed && !one.isBusy && !one.isTidal);
    const donor = donors.find((one) => one.isStaffed && !one.isTidal && one !== next) ?? null;
    const left = this.staffLeft.get(rule.reserveId ?? '') ?? 1;
    if (!next || left <= 0 || (donors.length > 0 && donor === null)) return;
    this.changeReserve(rule, -1);
    next.isTidal = true;
    openings.push({ serviceWindow: next, donor, openedMinute: Number.NaN });
    gate.count += 1;
    if (donor === null) this.expectOpening(gate, place);
    else {
      donor.isTidal = true;
      donor.isAwaited = true;
      this.staffing.close(donor);
    }
  }

  private expectOpening(gate: Gate, place: number): void {
    const setUp = gate.setUp.quantile(shareOf(drawWord(this.day.keyOf(gate.family, place), gate.count)));
    this.day.calendar.add(this.day.clock.now + setUp, eventOf(happening.tidalOpening, place));
  }

  private takeSomebodyBack(gate: Gate): void {
    const { rule, openings, closings } = gate;
    const last = openings.at(-1);
    if (!last || !(this.day.clock.now - last.openedMinute >= rule.minimumOpenMinutes)) return;
    openings.pop();
    if (this.staffing.isPlanned(last.serviceWindow)) this.giveBack(gate, last);
    else {
      closings.push(last);
      last.serviceWindow.isAwaited = true;
      this.staffing.close(last.serviceWindow);
    }
  }

  /** Whoever was sent is where they came from again; both windows are as planned by now. */
  private giveBack({ rule }: Gate, { serviceWindow, donor }: Opening): void {
    this.staffing.followAgain(serviceWindow);
    this.changeReserve(rule, 1);
    if (donor !== null) this.staffing.followAgain(donor);
  }

  private changeReserve({ reserveId }: TidalRule, by: number): void {
    if (reserveId !== undefined) this.staffLeft.set(reserveId, (this.staffLeft.get(reserveId) ?? 0) + by);
  }

  /** Minutes that whoever waits longest has waited; 0 when nobody waits. */
  private longestWaitMinutes(queue: TicketQueue): number {
    let longest = 0;
    // Not the first of a line alone: who missed a call and came back may stand before others who have waited longer.
    for (const line of queue.lines)
      for (let { head: visitor } = line; visitor !== null; visitor = visitor.next)
        if (visitor.deadline !== gone && visitor.probe < 0) longest = Math.max(longest, this.day.clock.now - visitor.joinedMinute);
    return longest;
  }

  private expectCheck({ rule }: Gate, place: number): void {
    this.day.calendar.add(this.day.clock.now + rule.checkEveryMinutes, eventOf(happening.tidalCheck, place));
  }
}
