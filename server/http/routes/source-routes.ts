import { SourceBoard } from '#contracts/source-board';
import { sourceBoard } from '#engine/analytics/source-board';
import type { AppServices } from '../app-services.ts';
import * as example from '../board-examples.ts';
import type { HallApp } from '../hall-app.ts';
import { problemAnswers, withExample } from '../route-docs.ts';

/** Which messages of which source are missing. */
export function addSourceRoutes(app: HallApp, { view }: AppServices): void {
  app.get(
    '/api/sources',
    {
      config: { served: ['manager', 'duty', 'admin'] },
      schema: {
        tags: ['boards'],
        summary: 'Sources that number their messages, and what of them is missing',
        response: { 200: withExample(SourceBoard, example.sources), ...problemAnswers(401, 403) },
      },
    },
    async () => sourceBoard([...view.plans.keys()].map((hallId) => ({ hallId, sources: view.sources(hallId) }))),
  );
}
