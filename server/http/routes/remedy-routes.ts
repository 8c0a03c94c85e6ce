import { RemedyEffect, RemedyPreviewRequest } from '#contracts/remedies';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { HallPath } from '../known-hall.ts';
import { remedyEffect } from '../remedy-examples.ts';
import { problemAnswers, withExample } from '../route-docs.ts';

const usualHorizonMinutes = 60;

/** What could be done about waits, before it is done. */
export function addRemedyRoutes(app: HallApp, { remedies }: AppServices): void {
  app.post(
    '/api/halls/:hallId/remedies/preview',
    {
      config: { served: ['manager', 'analyst', 'admin'] },
      schema: {
        tags: ['remedies'],
        summary: 'What something would change, before it is done',
        description: 'Simulates the next minutes from the live state, with it and without, on the same visitors. Nothing is done.',
        params: HallPath,
        body: withExample(RemedyPreviewRequest, { remedies: remedyEffect.remedies, horizonMinutes: usualHorizonMinutes }),
        response: { 200: withExample(RemedyEffect, remedyEffect), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params, body }) => remedies.preview(params.hallId, body.remedies, body.horizonMinutes ?? usualHorizonMinutes),
  );
}
