import Type from 'typebox';
import { ArrivalForecast } from '#contracts/arrival-forecast';
import { fitArrivals, forecastArrivals } from '#engine/arrivals/forecast-arrivals';
import { calendarOf } from '../../forecast/hall-calendars.ts';
import type { AppServices } from '../app-services.ts';
import * as example from '../board-examples.ts';
import type { HallApp } from '../hall-app.ts';
import { checkQueue, findMoment, HallPath } from '../known-hall.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { SharedAnswers } from '../shared-answers.ts';

/** A model is of the days before today: only late events change them. */
const freshModelMilliseconds = 60 * 60_000;
const freshMilliseconds = 15_000;
const Asked = Type.Object({
  day: Type.Optional(
    Type.String({ format: 'date', description: 'First service day, from today to fourteen days on; today when left out' }),
  ),
  days: Type.Integer({ minimum: 1, maximum: 15, default: 1 }),
  queue: Type.Optional(Type.String({ maxLength: 64, description: 'One queue; all of them when left out' })),
});

/** How many people are to come. */
export function addForecastRoutes(app: HallApp, { view, queries }: AppServices): void {
  const models = new SharedAnswers(freshModelMilliseconds);
  const shared = new SharedAnswers(freshMilliseconds);
  app.get(
    '/api/halls/:hallId/forecast',
    {
      config: { served: ['manager', 'analyst', 'leader', 'duty', 'admin'] },
      schema: {
        tags: ['boards'],
        summary: 'Arrivals forecast by queue and quarter hour; today moves with what came until now',
        params: HallPath,
        querystring: Asked,
        response: { 200: withExample(ArrivalForecast, example.arrivalForecast), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params: { hallId }, query: { day, days, queue } }) => {
      const moment = findMoment(view, hallId);
      if (queue !== undefined) checkQueue(queue, moment.plan, view.state(hallId));
      return shared.share(`${hallId} ${moment.day} ${day ?? ''} ${days} ${queue ?? ''}`, async () => {
        const model = await models.share(`${hallId} ${moment.day}`, async () =>
          fitArrivals(queries, moment, await calendarOf(moment.plan)),
        );
        return forecastArrivals(queries, moment, model, day ?? moment.day, days, queue ?? null);
      });
    },
  );
}
