import { eventOf, happening } from './happening.ts';
import type { LegRecord } from './leg-record.ts';
import type { ServiceWindow } from './service-window.ts';
import type { SimulatedDay } from './simulated-day.ts';
import type { TicketQueue } from './ticket-queue.ts';
import { gone, legDraws, never, type Visitor } from './visitor.ts';
import type { VisitorLine } from './visitor-line.ts';

/** Where a visitor goes from a window. */
export interface VisitorExits {
  goOn(visitor: Visitor): void;
  miss(visitor: Visitor, queue: TicketQueue): void;
  /** Somebody in line lost patience at `visitor.deadline`. */
  countLeft(visitor: Visitor, queue: TicketQueue): void;
}

/** What happens at the windows: who is called, how long they are served, and who is next. */
export class WindowService {
  /** Called when a window is closed whose staff are awaited elsewhere. */
  whenClosed: (serviceWindow: ServiceWindow) => void = () => {};

  constructor(
    private readonly day: SimulatedDay,
    private readonly exits: VisitorExits,
  ) {}

  /** Begins to serve somebody, who comes to the window at once or after a walk. */
  serve(serviceWindow: ServiceWindow, visitor: Visitor, queue: TicketQueue): void {
    const { clock, tally, calendar } = this.day;
    if (visitor.joinedMinute >= clock.warmUpMinutes) tally.countCalled(queue, visitor);
    visitor.deadline = never;
    this.occupy(serviceWindow, queue);
    serviceWindow.visitor = visitor;
    const { recorded } = visitor;
    const isKnown = recorded !== null && !Number.isNaN(recorded.serviceMinutes);
    const service = isKnown ? recorded.serviceMinutes : visitor.step.service.drawFor(visitor, legDraws.service);
    const start = queue.walk === null ? clock.now : clock.now + queue.walk.drawFor(visitor, legDraws.walk);
    serviceWindow.busyUntil = start + service * serviceWindow.pace;
    calendar.add(serviceWindow.busyUntil, eventOf(happening.visitorLeaves, serviceWindow.place));
    if (this.day.recorder !== null) {
      visitor.calledMinute = clock.now;
      visitor.startedMinute = start;
    }
  }

  /** The visitor leaves the window, unless they were held up meanwhile. */
  finish(serviceWindow: ServiceWindow): void {
    const { visitor, servedQueue } = serviceWindow;
    if (serviceWindow.busyUntil !== this.day.clock.now || visitor === null || servedQueue === null) return;
    serviceWindow.visitor = null;
    if (this.day.recorder !== null) this.record(visitor, servedQueue, serviceWindow);
    if (servedQueue.wrapUp === null) this.free(serviceWindow);
    else {
      serviceWindow.busyUntil = this.day.clock.now + servedQueue.wrapUp.drawFor(visitor, legDraws.wrapUp);
      this.day.calendar.add(serviceWindow.busyUntil, eventOf(happening.windowIsFree, serviceWindow.place));
    }
    this.exits.goOn(visitor);
  }

  /** The window has nobody any more, and what its service took is there for others. */
  free(serviceWindow: ServiceWindow): void {
    const { servedQueue } = serviceWindow;
    if (servedQueue === null || serviceWindow.busyUntil !== this.day.clock.now) return;
    serviceWindow.servedQueue = null;
    const { resource } = servedQueue;
    if (resource !== null) resource.freeUnits += 1;
    if (serviceWindow.isOpen) this.callNext(serviceWindow);
    else if (!serviceWindow.isStaffed) this.close(serviceWindow);
    if (!serviceWindow.isBusy) {
      this.day.tally.countBusy(serviceWindow);
      serviceWindow.busyFrom = Number.NaN;
    }
    if (resource !== null) for (const queue of resource.queues) this.wake(queue);
  }

  /** Calls whoever is next in the window's queues; without anybody it is free. */
  callNext(serviceWindow: ServiceWindow): void {
    const { assignment } = serviceWindow;
    if (assignment === null) return;
    const { seats } = assignment;
    for (;;) {
      let chosen: TicketQueue | null = null;
      let line: VisitorLine | null = null;
      for (let rank = 0; rank < seats.length; rank += 1) {
        const { queue } = seats[rank];
        const next = queue.waiting + queue.probes > 0 && queue.hasUnit ? this.lineToCall(queue) : null;
        if (next === null || (line !== null && !isEarlier(next, line))) continue;
        chosen = queue;
        line = next;
        if (serviceWindow.spec.calls !== 'longest') break;
      }
      if (chosen === null || line === null) serviceWindow.setFree();
      else if (chosen.probes > 0 && this.isPassed(chosen, line)) continue;
      else this.call(serviceWindow, chosen, line);
      return;
    }
  }

  /** It is the turn of a probe: its wait is over, and the window is there for the next. */
  private isPassed(queue: TicketQueue, line: VisitorLine): boolean {
    const { head } = line;
    if (head === null || head.probe < 0) return false;
    this.day.tally.probeWaits[head.probe] = this.day.clock.now - head.joinedMinute;
    line.shift(head);
    queue.probes -= 1;
    this.day.probes.recycle(head);
    return true;
  }

  /** Closes a window that has nobody; whoever waits for its staff is told. */
  close(serviceWindow: ServiceWindow): void {
    serviceWindow.assign(null);
    this.day.tally.countOpen(serviceWindow);
    serviceWindow.openFrom = Number.NaN;
    if (!serviceWindow.isAwaited) return;
    serviceWindow.isAwaited = false;
    this.whenClosed(serviceWindow);
  }

  /** Puts a free window to the people of a queue that could not be served before. */
  wake(queue: TicketQueue): void {
    while (queue.waiting + queue.probes > 0 && queue.hasUnit) {
      const serviceWindow = queue.freeWindow();
      if (serviceWindow === null) return;
      serviceWindow.clearFree();
      this.callNext(serviceWindow);
      if (!serviceWindow.isBusy) return;
    }
  }

  occupy(serviceWindow: ServiceWindow, queue: TicketQueue): void {
    serviceWindow.servedQueue = queue;
    // One visitor after the other is one busy time.
    if (Number.isNaN(serviceWindow.busyFrom)) serviceWindow.busyFrom = this.day.clock.now;
    if (queue.resource !== null) queue.resource.freeUnits -= 1;
  }

  private call(serviceWindow: ServiceWindow, queue: TicketQueue, line: VisitorLine): void {
    const visitor = line.head;
    if (visitor === null) return;
    queue.call(line, visitor);
    this.day.tally.noteTurn(visitor);
    const { noShow } = queue;
    if (noShow !== null && (visitor.deadline <= this.day.clock.now || visitor.chance(legDraws.noShow) < noShow.share)) {
      this.occupy(serviceWindow, queue);
      serviceWindow.busyUntil = this.day.clock.now + noShow.heldMinutes;
      this.day.calendar.add(serviceWindow.busyUntil, eventOf(happening.windowIsFree, serviceWindow.place));
      this.exits.miss(visitor, queue);
    } else this.serve(serviceWindow, visitor, queue);
  }

  private lineToCall(queue: TicketQueue): VisitorLine | null {
    const { lines, onlyLine } = queue;
    if (onlyLine !== null) return this.headOf(queue, onlyLine) === null ? null : onlyLine;
    for (let place = 0; place < lines.length; place += 1) this.headOf(queue, lines[place]);
    return queue.lineToCall(this.day.clock);
  }

  /** The first of a line; whoever has lost patience before is taken out, unless they left without a word. */
  private headOf(queue: TicketQueue, line: VisitorLine): Visitor | null {
    let { head } = line;
    while (head !== null && head.deadline <= this.day.clock.now) {
      if (head.deadline !== gone && queue.leavesSilently(head)) return head;
      line.shift(head);
      this.day.tally.noteTurn(head);
      if (head.deadline === gone) {
        if (this.day.tally.isWatched(head)) queue.probes -= 1;
      } else {
        this.exits.countLeft(head, queue);
        // The event of this minute may still be to come.
        head.deadline = gone;
      }
      this.day.visitors.recycle(head);
      head = line.head;
    }
    return head;
  }

  private record(visitor: Visitor, queue: TicketQueue, serviceWindow: ServiceWindow): void {
    const record: LegRecord = {
      visitor: visitor.serial,
      leg: visitor.leg,
      matterId: visitor.step.matterId,
      classId: this.day.model.classIds[visitor.visitorClass],
      queueId: queue.spec.id,
      windowId: serviceWindow.spec.id,
      joinedMinute: visitor.joinedMinute,
      calledMinute: visitor.calledMinute,
      startedMinute: visitor.startedMinute,
      endedMinute: this.day.clock.now,
      outcome: 'served',
    };
    this.day.recorder?.(record);
  }
}

/** Whether the first of a line has waited longer than the first of another. */
function isEarlier(line: VisitorLine, other: VisitorLine): boolean {
  return line.head !== null && other.head !== null && line.head.joinedMinute < other.head.joinedMinute;
}
