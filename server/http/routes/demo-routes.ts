import Type from 'typebox';
import { ClockCommand, FaultCommand, FaultName } from '#contracts/commands';
import { HallError } from '#engine/errors';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { findPlan, HallPath } from '../known-hall.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { everyRole } from '../served-roles.ts';

const tags = ['demo'];
const FaultPath = Type.Object({ ...HallPath.properties, name: FaultName });
const Sent = Type.Null({ description: 'Sent to the hall' });

/** The demo hall's clock and the faults of its feed. */
export function addDemoRoutes(app: HallApp, { view, hallLine, demoHalls }: AppServices): void {
  const checkDemo = (hallId: string): void => {
    findPlan(view, hallId);
    if (!demoHalls.has(hallId)) throw new HallError('not_allowed', `not a demo hall: ${hallId}`);
  };

  app.post(
    '/api/halls/:hallId/clock',
    {
      config: { served: everyRole },
      schema: {
        tags,
        summary: 'Run the demo hall 1 to 60 times as fast',
        params: HallPath,
        body: withExample(ClockCommand, { rate: 10 }),
        response: { 202: Sent, ...problemAnswers(400, 401, 403, 404, 503) },
      },
    },
    async (request, reply) => {
      checkDemo(request.params.hallId);
      await hallLine.sendClockRate(request.params.hallId, request.body.rate);
      return reply.code(202).send(null);
    },
  );

  app.post(
    '/api/halls/:hallId/faults/:name',
    {
      config: { served: ['manager', 'duty', 'admin'] },
      schema: {
        tags,
        summary: 'Start or end a fault of the demo hall’s feed',
        params: FaultPath,
        body: withExample(FaultCommand, { on: true }),
        response: { 202: Sent, ...problemAnswers(400, 401, 403, 404, 503) },
      },
    },
    async (request, reply) => {
      const { hallId, name } = request.params;
      checkDemo(hallId);
      await hallLine.sendFault(hallId, name, request.body.on);
      return reply.code(202).send(null);
    },
  );
}
