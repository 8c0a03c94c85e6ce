import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import type { NoForecastReason, QueueForecast } from '#contracts/wait-forecast';
import { HallCalendar } from '#engine/hall-calendar';
import { buildModel, type HallModel } from '#engine/simulation/hall-model';
import { askLookAhead, readLookAhead } from '#engine/waits/hall-look-ahead';
import { PromiseBook } from '#engine/waits/promise-book';
import { QueueBands } from '#engine/waits/queue-bands';
import { nothingSaid, queueForecasts } from '#engine/waits/queue-forecasts';
import type { WaitPromise } from '#engine/waits/wait-promise';
import type { LookAheadSource } from './look-ahead-source.ts';

const paths = 200;

/** What a look ahead came to. */
export interface Outlook {
  readonly forecasts: readonly QueueForecast[];
  readonly promises: readonly WaitPromise[];
}

/** One hall's look ahead: who is told what, and what its promises have taught. */
export class HallOutlook {
  readonly bands = new QueueBands();
  readonly book = new PromiseBook(this.bands);
  private compiled: { readonly day: Scenario; readonly model: HallModel } | null = null;
  private seed = 0;

  constructor(private readonly source: LookAheadSource) {}

  /** Looks ahead from a state of hall time `now`. */
  async look(plan: HallPlan, state: HallState, now: Instant): Promise<Outlook> {
    const queueIds = plan.queues.map(({ id }) => id);
    const refusal = (reason: NoForecastReason): Outlook => ({
      forecasts: queueIds.map((queueId) => nothingSaid(queueId, reason, now)),
      promises: [],
    });
    if (state.feeds.ticket?.freshness === 'stale') return refusal('stale_feed');
    const day = await this.source.dayOf(state);
    if (typeof day === 'string') return refusal(day);
    this.seed += 1;
    const question = askLookAhead(state, day, { now, calendar: new HallCalendar(plan.timeZone) }, { paths, seed: this.seed });
    const found = readLookAhead(question, await this.source.simulate(question.task));
    return {
      promises: this.book.renew(found.tickets, state, this.modelOf(day), now),
      forecasts: queueForecasts(found.queues, this.bands, { state, scenario: question.task.scenario, queueIds, now }),
    };
  }

  private modelOf(day: Scenario): HallModel {
    if (this.compiled?.day !== day) this.compiled = { day, model: buildModel(day) };
    return this.compiled.model;
  }
}
