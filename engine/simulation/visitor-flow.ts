import { EventCalendar } from './event-calendar.ts';
import { eventOf, happening } from './happening.ts';
import type { LegRecord } from './leg-record.ts';
import type { SimulatedDay } from './simulated-day.ts';
import type { TicketQueue } from './ticket-queue.ts';
import { gone, legDraws, never, type Visitor } from './visitor.ts';
import { type VisitorExits, WindowService } from './window-service.ts';

/** The way of visitors through the hall: they come, wait, lose patience, miss their call, go on, leave. */
export class VisitorFlow implements VisitorExits {
  readonly service: WindowService;
  /** The next arrival of every stream. */
  readonly arrivals = new EventCalendar();
  /** Streams from which somebody is still to come. */
  openStreams = 0;
  private serial = 0;

  constructor(private readonly day: SimulatedDay) {
    this.service = new WindowService(day, this);
  }

  /** Begins the day: `factor` multiplies its rates, and the first `known` numbers are taken. */
  begin(first: number, second: number, factor: number, known: number): void {
    const { model } = this.day;
    this.arrivals.clear();
    this.openStreams = 0;
    this.serial = known;
    model.streams.forEach((stream, place) => {
      stream.begin(first, second, model.startMinute, factor);
      if (stream.minute >= model.lastTicketMinute) return;
      this.openStreams += 1;
      this.arrivals.add(stream.minute, place);
    });
  }

  get isOver(): boolean {
    return this.openStreams === 0 && this.day.visitors.present === 0;
  }

  /** The next visitor of a stream comes in. */
  arrive(place: number): void {
    const { visitors, clock, model, tally } = this.day;
    const stream = model.streams[place];
    const visitor = visitors.take(stream.step);
    visitor.key = stream.key;
    visitor.visitorClass = stream.visitorClass;
    visitor.recorded = stream.recorded;
    visitor.serial = this.serial++;
    visitor.arrivedMinute = clock.now;
    stream.advance();
    if (stream.minute < clock.lastTicketMinute) this.arrivals.add(stream.minute, place);
    else this.openStreams -= 1;
    if (clock.now >= clock.warmUpMinutes) tally.visitors += 1;
    this.join(visitor);
  }

  /** Takes a ticket for the next step, and is served at once where a window is free. */
  private join(visitor: Visitor): void {
    const { queue } = visitor.step;
    visitor.joinedMinute = this.day.clock.now;
    if (this.isCounted(visitor)) this.day.tally.leg(queue, visitor).joined += 1;
    if (this.serveAtOnce(visitor, queue)) return;
    if (queue.bearableWait !== null && this.balks(visitor, queue)) return;
    this.expectPatience(visitor, queue);
    queue.lineOf(visitor.visitorClass).append(visitor);
    queue.waiting += 1;
  }

  private serveAtOnce(visitor: Visitor, queue: TicketQueue): boolean {
    const serviceWindow = queue.hasUnit ? queue.freeWindow() : null;
    if (serviceWindow === null) return false;
    serviceWindow.clearFree();
    this.service.serve(serviceWindow, visitor, queue);
    return true;
  }

  private expectPatience(visitor: Visitor, queue: TicketQueue): void {
    const patience = queue.patience[visitor.visitorClass];
    const { recorded } = visitor;
    if (recorded !== null && !Number.isNaN(recorded.patienceMinutes)) visitor.deadline = visitor.joinedMinute + recorded.patienceMinutes;
    else if (patience === null) visitor.deadline = never;
    else visitor.deadline = visitor.joinedMinute + patience.drawFor(visitor, legDraws.patience);
    this.watchPatience(visitor);
  }

  /** Where somebody looks at how many wait, the end of patience is an event of its own. */
  watchPatience(visitor: Visitor): void {
    if (visitor.deadline !== never && this.day.model.isWatched)
      this.day.calendar.add(visitor.deadline, eventOf(happening.patienceEnds, visitor.place));
  }

  losePatience(visitor: Visitor): void {
    // The record may be somebody else's by now, or its visitor at a window.
    if (visitor.deadline !== this.day.clock.now || visitor.step.queue.leavesSilently(visitor)) return;
    const { queue } = visitor.step;
    this.countLeft(visitor, queue);
    visitor.deadline = gone;
    // Their place is kept as a probe, to find out when their turn would have been.
    if (this.day.tally.isWatched(visitor)) queue.probes += 1;
  }

  countLeft(visitor: Visitor, queue: TicketQueue): void {
    queue.waiting -= 1;
    this.day.visitors.present -= 1;
    if (visitor.deadline - visitor.joinedMinute > queue.targetMinutes) this.day.tally.noteOver(queue, visitor);
    if (this.day.recorder !== null) this.record(visitor, visitor.deadline, 'left');
    if (!this.isCounted(visitor)) return;
    const leg = this.day.tally.leg(queue, visitor);
    leg.left += 1;
    leg.leftWaitMinutes += visitor.deadline - visitor.joinedMinute;
  }

  miss(visitor: Visitor, queue: TicketQueue): void {
    const { clock, calendar, tally, visitors } = this.day;
    if (this.isCounted(visitor)) tally.leg(queue, visitor).missed += 1;
    if (this.day.recorder !== null) this.record(visitor, clock.now, 'missed');
    const hasLeft = visitor.deadline <= clock.now;
    visitor.deadline = never;
    if (!hasLeft && queue.returnAfter !== null && visitor.chance(legDraws.returns) < (queue.noShow?.returnShare ?? 0))
      calendar.add(
        clock.now + queue.returnAfter.drawFor(visitor, legDraws.returnAfter),
        eventOf(happening.visitorComesBack, visitor.place),
      );
    else {
      visitors.present -= 1;
      visitors.recycle(visitor);
    }
  }

  /** Somebody who missed their call is reactivated. */
  comeBack(visitor: Visitor): void {
    const { queue } = visitor.step;
    const { behindVisitors } = queue.noShow ?? {};
    visitor.leg += 1;
    visitor.joinedMinute = this.day.clock.now;
    if (this.isCounted(visitor)) this.day.tally.leg(queue, visitor).returned += 1;
    if (this.serveAtOnce(visitor, queue)) return;
    this.expectPatience(visitor, queue);
    const line = queue.lineOf(visitor.visitorClass);
    if (behindVisitors === undefined) line.append(visitor);
    else line.insertBehind(visitor, behindVisitors, this.day.clock);
    queue.waiting += 1;
  }

  goOn(visitor: Visitor): void {
    const { step } = visitor;
    const { clock } = this.day;
    const next = step.onward.length > 0 ? step.next(visitor.chance(legDraws.onward), clock.now < clock.lastTicketMinute) : step.following;
    if (next !== null) {
      visitor.leg += 1;
      visitor.recorded = null;
      visitor.step = next;
      this.join(visitor);
      return;
    }
    const { tally, visitors } = this.day;
    visitors.present -= 1;
    visitors.recycle(visitor);
    tally.lastLeftMinute = clock.now;
    if (visitor.arrivedMinute < clock.warmUpMinutes) return;
    tally.finished += 1;
    tally.stayMinutes += clock.now - visitor.arrivedMinute;
  }

  /** Everybody who still waits is sent home. */
  sendHome(): void {
    const { model, clock, tally } = this.day;
    for (const queue of model.queues)
      for (const line of queue.lines)
        for (let visitor = line.head; visitor !== null; visitor = visitor.next) {
          if (visitor.deadline === gone || visitor.probe >= 0) continue;
          if (visitor.deadline <= clock.now) this.countLeft(visitor, queue);
          else {
            if (clock.now - visitor.joinedMinute > queue.targetMinutes) tally.noteOver(queue, visitor);
            if (this.isCounted(visitor)) tally.countUnserved(queue, visitor);
            if (this.day.recorder !== null) this.record(visitor, clock.now, 'unserved');
          }
        }
  }

  /** Shown a longer wait than they bear, somebody leaves at once. Shown: position × mean service ÷ windows open. */
  private balks(visitor: Visitor, queue: TicketQueue): boolean {
    const shownMinutes = ((queue.waiting + 1) * queue.meanServiceMinutes) / Math.max(1, queue.serving);
    if (queue.bearableWait === null || shownMinutes <= queue.bearableWait.drawFor(visitor, legDraws.bearableWait)) return false;
    if (this.isCounted(visitor)) this.day.tally.leg(queue, visitor).balked += 1;
    if (this.day.recorder !== null) this.record(visitor, this.day.clock.now, 'balked');
    this.day.visitors.present -= 1;
    this.day.visitors.recycle(visitor);
    return true;
  }

  private isCounted(visitor: Visitor): boolean {
    return visitor.joinedMinute >= this.day.clock.warmUpMinutes;
  }

  private record(visitor: Visitor, endedMinute: number, outcome: LegRecord['outcome']): void {
    this.day.recorder?.({
      visitor: visitor.serial,
      leg: visitor.leg,
      matterId: visitor.step.matterId,
      classId: this.day.model.classIds[visitor.visitorClass],
      queueId: visitor.step.queue.spec.id,
      windowId: null,
      joinedMinute: visitor.joinedMinute,
      calledMinute: Number.NaN,
      startedMinute: Number.NaN,
      endedMinute,
      outcome,
    });
  }
}
