import type { DayTally } from './day-tally.ts';
import type { HallModel } from './hall-model.ts';
import { happening, kindOf, placeOf } from './happening.ts';
import { Interruptions } from './interruptions.ts';
import type { LegRecorder } from './leg-record.ts';
import { drawWord, mix, shareOf } from './random-key.ts';
import { Sampler } from './sampler.ts';
import { familyOf, SimulatedDay } from './simulated-day.ts';
import { HallStart } from './start-hall.ts';
import { TidalGates } from './tidal-gates.ts';
import { never } from './visitor.ts';
import { VisitorFlow } from './visitor-flow.ts';
import { WaitProbes } from './wait-probes.ts';
import { WindowStaffing } from './window-staffing.ts';

/** So long after closing whoever still waits is sent home, in minutes: nobody will come to serve them. */
const longestOvertimeMinutes = 1440;
const wholeDay = familyOf('day');

/** One day of a hall, event by event. Made once for a model and run as often as one likes; the way through a day allocates nothing. */
export class HallRun {
  private readonly day: SimulatedDay;
  private readonly flow: VisitorFlow;
  private readonly staffing: WindowStaffing;
  private readonly tidal: TidalGates;
  private readonly interruptions: Interruptions;
  private readonly start: HallStart | null;
  private readonly probes: WaitProbes;
  private readonly dayFactor: Sampler | null;
  /** Nothing happens after it. */
  private readonly lastMinute: number;

  /** `slots`: quarter hours that the tally tells apart. `probeMinutes`: when a probe is sent into every queue. */
  constructor(
    readonly model: HallModel,
    slots = 0,
    probeMinutes: readonly number[] = [],
  ) {
    const { start, dayFactor } = model.scenario;
    this.day = new SimulatedDay(model, slots, model.queues.length * probeMinutes.length);
    this.flow = new VisitorFlow(this.day);
    this.staffing = new WindowStaffing(this.day, this.flow.service);
    this.tidal = new TidalGates(this.day, this.staffing);
    this.flow.service.whenClosed = (serviceWindow) => this.tidal.windowClosed(serviceWindow);
    this.interruptions = new Interruptions(this.day, this.flow.service);
    this.probes = new WaitProbes(this.day, probeMinutes);
    this.start = start ? new HallStart(this.day, this.flow, start) : null;
    this.lastMinute = model.endsWhenEmpty ? model.closesMinute + longestOvertimeMinutes : model.closesMinute;
    this.dayFactor = dayFactor
      ? new Sampler({ kind: 'gamma', meanMinutes: 1, coefficientOfVariation: dayFactor.coefficientOfVariation })
      : null;
  }

  /** What the last day came to. */
  get tally(): DayTally {
    return this.day.tally;
  }

  /** Simulates a day of a seed: the same two numbers give the same day. Every leg is told to `recorder`. */
  run(seed: number, replication: number, recorder: LegRecorder | null = null): DayTally {
    this.day.recorder = recorder;
    this.begin(mix(seed), mix(mix(replication) + 1));
    this.goThrough();
    this.end();
    return this.day.tally;
  }

  private begin(first: number, second: number): void {
    const { day, flow, start, dayFactor } = this;
    day.begin(first, second);
    const factor = dayFactor ? dayFactor.quantile(shareOf(drawWord(day.keyOf(wholeDay, 0), 0))) : 1;
    flow.begin(first, second, factor, start === null ? 0 : start.people);
    this.staffing.begin();
    this.tidal.begin();
    this.interruptions.begin();
    start?.fill();
    this.probes.begin();
  }

  private goThrough(): void {
    const { flow, day, probes, lastMinute } = this;
    const { clock, calendar, model } = day;
    const { arrivals } = flow;
    const { closesMinute, endsWhenEmpty } = model;
    let probe = probes.nextMinute;
    for (;;) {
      calendar.settle();
      arrivals.settle();
      const due = calendar.nextTime;
      const arrival = arrivals.nextTime;
      if (probe <= arrival && probe <= due && probe < never) {
        clock.now = probe;
        probes.join();
        probe = probes.nextMinute;
      } else if (arrival < due) {
        clock.now = arrival;
        flow.arrive(arrivals.take());
      } else {
        if (due > closesMinute && (due > lastMinute || (endsWhenEmpty && flow.isOver))) break;
        clock.now = due;
        const event = calendar.take();
        this.handle(kindOf(event), placeOf(event));
      }
    }
  }

  private handle(kind: number, place: number): void {
    const { flow, day } = this;
    switch (kind) {
      case happening.visitorLeaves:
        flow.service.finish(day.model.windows[place]);
        break;
      case happening.windowIsFree:
        flow.service.free(day.model.windows[place]);
        break;
      case happening.patienceEnds:
        flow.losePatience(day.visitors.at(place));
        break;
      case happening.visitorComesBack:
        flow.comeBack(day.visitors.at(place));
        break;
      case happening.planChanges:
        this.staffing.followPlan();
        break;
      case happening.lateOneArrives:
        this.staffing.arriveLate(place);
        break;
      case happening.tidalCheck:
        this.tidal.check(place);
        break;
      case happening.tidalOpening:
        this.tidal.open(place);
        break;
      case happening.interruption:
        this.interruptions.strike(place);
        break;
      case happening.restoration:
        this.interruptions.restore(place);
        break;
    }
  }

  /** Counts what is still under way. A window that has work left when everybody has gone does it. */
  private end(): void {
    const { clock, tally, model } = this.day;
    const isDone = model.endsWhenEmpty && this.flow.isOver;
    clock.now = this.lastMinute;
    if (!isDone) this.flow.sendHome();
    for (const serviceWindow of model.windows) {
      clock.now = isDone ? serviceWindow.busyUntil : this.lastMinute;
      if (serviceWindow.isBusy) tally.countBusy(serviceWindow);
      clock.now = model.closesMinute;
      tally.countOpen(serviceWindow);
    }
  }
}
