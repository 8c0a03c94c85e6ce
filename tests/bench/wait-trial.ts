import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import type { Scenario } from '#contracts/scenario';
import { HallCalendar } from '#engine/hall-calendar';
import { buildModel, type HallModel } from '#engine/simulation/hall-model';
import { simulatePaths } from '#engine/simulation/simulate-paths';
import { AccuracySum } from '#engine/waits/accuracy';
import { ConformalBand, type PredictedInterval } from '#engine/waits/conformal-band';
import { askLookAhead, type HallLookAhead, readLookAhead } from '#engine/waits/hall-look-ahead';
import { liveMoment } from '#engine/waits/live-moment';
import { type NaiveWaits, naivePredictors, predictNaively } from '#engine/waits/naive-predictors';

const paths = 200;
const nominal = 0.8;

export interface Said {
  readonly queueId: string;
  readonly joinedAt: number;
  readonly raw: PredictedInterval;
  readonly said: PredictedInterval;
  readonly naive: NaiveWaits;
  readonly foundFree: boolean;
  readonly isTest: boolean;
}

/** A chance that a queue's target breaks soon, and until when that is to be seen. */
interface Warning {
  readonly queueId: string;
  readonly from: number;
  readonly isBroken: boolean;
  readonly probability: number;
}

/** The model and the simple predictors on the same waits. */
class Comparison {
  private readonly model = new AccuracySum();
  private readonly naive = new Map(naivePredictors.map((name) => [name, new AccuracySum()]));

  add({ said, naive }: Said, minutes: number): void {
    this.model.add(said, minutes);
    for (const [name, sum] of this.naive) {
      const point = naive[name] ?? 0;
      sum.add({ low: point, median: point, high: point }, minutes);
    }
  }

  figures() {
    const model = this.model.accuracy();
    const naive = Object.fromEntries([...this.naive].map(([name, sum]) => [name, sum.accuracy().mae ?? Number.NaN]));
    return { model, naiveMae: naive, maeOverBest: (model.mae ?? Number.NaN) / Math.min(...Object.values(naive)) };
  }
}

/** Predicts waits of one hall as its days go by, and keeps what came of it. */
export class WaitTrial {
  /** Of those who found no window free: the others are called at once, and nobody promises them anything. */
  readonly queued = new Comparison();
  readonly everybody = new Comparison();
  readonly warnings: Warning[] = [];
  readonly milliseconds: number[] = [];
  private readonly bands = new Map<string, ConformalBand>();
  private readonly open = new Map<string, Said>();
  private readonly calendar: HallCalendar;
  private compiled: { scenario: Scenario; model: HallModel } | null = null;

  constructor(plan: HallPlan) {
    this.calendar = new HallCalendar(plan.timeZone);
  }

  /** What is said to somebody who has just taken a number, if they wait. */
  promise(state: HallState, day: Scenario, now: number, ticketId: string, isTest: boolean): void {
    const ticket = state.tickets[ticketId];
    if (ticket?.status !== 'waiting' || ticket.queueId === null || ticket.queuedAt === null) return;
    const raw = this.look(state, day, now).tickets.get(ticketId);
    const moment = liveMoment(state, this.modelOf(day), ticket.queueId, ticketId, now);
    const naive = predictNaively(moment);
    if (!raw || naivePredictors.some((name) => naive[name] === null)) return;
    const said = this.bandOf(ticket.queueId).correct(raw);
    this.open.set(ticketId, {
      queueId: ticket.queueId,
      joinedAt: ticket.queuedAt,
      raw,
      said,
      naive,
      foundFree: moment.isFree && moment.ahead === 0,
      isTest,
    });
  }

  warn(state: HallState, day: Scenario, now: number, withinMinutes: number): void {
    for (const { queueId, breaches } of this.look(state, day, now).queues) {
      const target = day.queues.find(({ id }) => id === queueId)?.targetMinutes;
      const chance = breaches.find((breach) => breach.withinMinutes === withinMinutes);
      if (target === undefined || !chance) continue;
      const oldest = state.queues[queueId]?.oldestQueuedAt ?? null;
      this.warnings.push({
        queueId,
        from: now,
        isBroken: oldest !== null && now - oldest > target * 60_000,
        probability: chance.probability,
      });
    }
  }

  called(ticketId: string, at: number): void {
    const promise = this.open.get(ticketId);
    this.open.delete(ticketId);
    if (!promise) return;
    const minutes = (at - promise.joinedAt) / 60_000;
    this.bandOf(promise.queueId).learn(promise.raw, minutes);
    if (!promise.isTest) return;
    this.everybody.add(promise, minutes);
    if (!promise.foundFree) this.queued.add(promise, minutes);
  }

  gone(ticketId: string): void {
    this.open.delete(ticketId);
  }

  private look(state: HallState, day: Scenario, now: number): HallLookAhead {
    const began = performance.now();
    const question = askLookAhead(state, day, { now, calendar: this.calendar }, { paths, seed: Math.floor(now / 1000) });
    const found = readLookAhead(question, simulatePaths(question.task));
    this.milliseconds.push(performance.now() - began);
    return found;
  }

  private modelOf(scenario: Scenario): HallModel {
    if (this.compiled?.scenario !== scenario) this.compiled = { scenario, model: buildModel(scenario) };
    return this.compiled.model;
  }

  private bandOf(queueId: string): ConformalBand {
    const known = this.bands.get(queueId);
    if (known) return known;
    const band = new ConformalBand(nominal);
    this.bands.set(queueId, band);
    return band;
  }
}
