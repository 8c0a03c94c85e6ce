import Type from 'typebox';
import { ArrivalForecast } from '#contracts/arrival-forecast';
import type { AppServices } from '../app-services.ts';
import * as example from '../board-examples.ts';
import type { HallApp } from '../hall-app.ts';
import { checkQueue, findPlan, HallPath } from '../known-hall.ts';
import { problemAnswers, withExample } from '../route-docs.ts';

const Asked = Type.Object({
  day: Type.Optional(
    Type.String({ format: 'date', description: 'First service day, from today to fourteen days on; today when left out' }),
  ),
  days: Type.Integer({ minimum: 1, maximum: 15, default: 1 }),
  queue: Type.Optional(Type.String({ maxLength: 64, description: 'One queue; all of them when left out' })),
});

/** How many people are to come. */
export function addForecastRoutes(app: HallApp, { view, arrivals }: AppServices): void {
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
      if (queue !== undefined) checkQueue(queue, findPlan(view, hallId), view.state(hallId));
      return arrivals.forecast(hallId, day ?? null, days, queue ?? null);
    },
  );
}
