import Type from 'typebox';
import { HallError } from '#engine/errors';
import { maxPayloadBytes } from '../../ingest/decode-event.ts';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { findPlan, HallPath } from '../known-hall.ts';
import { problemAnswers } from '../route-docs.ts';

const tags = ['feed'];

/** Where a queue system that speaks no MQTT posts its tickets: the body goes the way of a message at `feed/{hall}/tickets`. */
export function addFeedRoutes(app: HallApp, { view, feed }: AppServices): void {
  app.register(async (scope: HallApp) => {
    // The adapter reads the bytes, whatever they call themselves.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxPayloadBytes }, (_request, body, done) => done(null, body));
    scope.post(
      '/api/halls/:hallId/feed/tickets',
      {
        config: { served: 'feed' },
        schema: {
          tags,
          summary: 'Take tickets from a queue system: JSON, or CSV with a header row',
          description:
            'Needs `Authorization: Bearer <HALLTIDE_FEED_TOKEN>`. Answers when the rows are on disk; rows that could not be read ' +
            'are in the quarantine. Posting the same rows again adds nothing.',
          params: HallPath,
          response: { 204: Type.Null({ description: 'Taken' }), ...problemAnswers(400, 401, 403, 404) },
        },
      },
      async (request, reply) => {
        const { hallId } = request.params;
        findPlan(view, hallId);
        if (!Buffer.isBuffer(request.body)) throw new HallError('bad_request', 'the body is empty');
        await feed.take(`feed/${hallId}/tickets`, request.body, request.ip);
        return reply.code(204).send(null);
      },
    );
  });
}
