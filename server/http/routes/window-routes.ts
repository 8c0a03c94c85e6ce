import Type from 'typebox';
import { WindowClockRow } from '#contracts/window-clocks';
import { windowClocks } from '#engine/analytics/window-clocks';
import type { AppServices } from '../app-services.ts';
import * as example from '../board-examples.ts';
import type { HallApp } from '../hall-app.ts';
import { findMoment, HallPath } from '../known-hall.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { SharedAnswers } from '../shared-answers.ts';

const freshMilliseconds = 10_000;
const Asked = Type.Object({
  day: Type.Optional(Type.String({ format: 'date', description: 'Service day; today when left out' })),
  window: Type.Optional(Type.String({ maxLength: 64, description: 'One window; all of them when left out' })),
});

/** How windows spend their time. */
export function addWindowRoutes(app: HallApp, { view, queries }: AppServices): void {
  const shared = new SharedAnswers(freshMilliseconds);
  app.get(
    '/api/halls/:hallId/windows/clocks',
    {
      config: { served: ['manager', 'analyst', 'admin'] },
      schema: {
        tags: ['boards'],
        summary: 'What the windows did with the time they stood open or paused on a day',
        params: HallPath,
        querystring: Asked,
        response: { 200: withExample(Type.Array(WindowClockRow), example.windowClocks), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params: { hallId }, query: { day, window } }) => {
      const moment = findMoment(view, hallId);
      return shared.share(`${hallId} ${day ?? moment.day} ${window ?? ''}`, () =>
        windowClocks(queries, { ...moment, day: day ?? moment.day }, moment.day, window ?? null),
      );
    },
  );
}
