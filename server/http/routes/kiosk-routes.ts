import Type from 'typebox';
import { KioskBoard } from '#contracts/kiosk-board';
import { kioskBoard } from '#engine/analytics/kiosk-board';
import type { AppServices } from '../app-services.ts';
import * as example from '../board-examples.ts';
import type { HallApp } from '../hall-app.ts';
import { findMoment, HallPath } from '../known-hall.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { everyRole } from '../served-roles.ts';
import { SharedAnswers } from '../shared-answers.ts';

const freshMilliseconds = 5000;
const DayAsked = Type.Object({ day: Type.Optional(Type.String({ format: 'date', description: 'Service day; today when left out' })) });

/** How self-service terminals are used, and fail. */
export function addKioskRoutes(app: HallApp, { view, queries }: AppServices): void {
  const shared = new SharedAnswers(freshMilliseconds);
  app.get(
    '/api/halls/:hallId/kiosks',
    {
      config: { served: everyRole },
      schema: {
        tags: ['boards'],
        summary: 'Self-service terminals on a day: sessions, busy share, faults, paper, and what they took off the windows',
        params: HallPath,
        querystring: DayAsked,
        response: { 200: withExample(KioskBoard, example.kiosks), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params: { hallId }, query: { day } }) => {
      const moment = findMoment(view, hallId);
      return shared.share(`${hallId} ${day ?? moment.day}`, () =>
        kioskBoard(queries, { ...moment, day: day ?? moment.day }, view.state(hallId)),
      );
    },
  );
}
