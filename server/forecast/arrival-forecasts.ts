import type { ArrivalForecast } from '#contracts/arrival-forecast';
import type { ServiceDay } from '#contracts/instant';
import { fitArrivals, forecastArrivals } from '#engine/arrivals/forecast-arrivals';
import type { HallView } from '#engine/hall-view';
import type { QuerySource } from '#engine/query-source';
import { findMoment } from '../http/known-hall.ts';
import { SharedAnswers } from '../http/shared-answers.ts';
import { calendarOf } from './hall-calendars.ts';

/** A model is of the days before today: only late events change them. */
const freshModelMilliseconds = 60 * 60_000;
const freshMilliseconds = 15_000;

/** Arrival forecasts of halls, each made once for all who ask. */
export class ArrivalForecasts {
  private readonly models = new SharedAnswers(freshModelMilliseconds);
  private readonly forecasts = new SharedAnswers(freshMilliseconds);

  constructor(
    private readonly view: HallView,
    private readonly queries: QuerySource,
  ) {}

  /** Of some days from `fromDay` on, today unless told; of one queue or all. Throws `unknown_hall`, `bad_request`. */
  forecast(hallId: string, fromDay: ServiceDay | null, days: number, queueId: string | null = null): Promise<ArrivalForecast> {
    const moment = findMoment(this.view, hallId);
    const first = fromDay ?? moment.day;
    return this.forecasts.share(`${hallId} ${moment.day} ${first} ${days} ${queueId ?? ''}`, async () => {
      const model = await this.models.share(`${hallId} ${moment.day}`, async () =>
        fitArrivals(this.queries, moment, await calendarOf(moment.plan)),
      );
      return forecastArrivals(this.queries, moment, model, first, days, queueId);
    });
  }
}
