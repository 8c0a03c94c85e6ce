import { randomUUID } from 'node:crypto';
import Type from 'typebox';
import { CommandReceipt, CommandRecord, CommandRequest } from '#contracts/http-api';
import { commandAudit } from '#engine/analytics/command-audit';
import { HallError } from '#engine/errors';
import type { AppServices } from '../app-services.ts';
import { commandAudit as commandExamples } from '../board-examples.ts';
import type { HallApp } from '../hall-app.ts';
import { findMoment, findPlan, HallPath } from '../known-hall.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { prepareCommand } from '../window-command.ts';

const tags = ['commands'];
const RowsAsked = Type.Object({ rows: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }) });

/** What a manager asks of a window, and what has been asked. */
export function addCommandRoutes(app: HallApp, { view, hallLine, queries }: AppServices): void {
  app.get(
    '/api/halls/:hallId/commands',
    {
      config: { served: ['manager', 'leader', 'analyst', 'admin'] },
      schema: {
        tags,
        summary: 'The audit: who asked what of which window, and the answer',
        params: HallPath,
        querystring: RowsAsked,
        response: { 200: withExample(Type.Array(CommandRecord), commandExamples), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params, query }) => commandAudit(queries, findMoment(view, params.hallId), query.rows),
  );

  app.post(
    '/api/halls/:hallId/commands',
    {
      config: { served: ['manager', 'admin'] },
      schema: {
        tags,
        summary: 'Ask a window to open, close, pause, resume or serve other queues',
        params: HallPath,
        description: 'Recorded in the audit, then sent to the hall; its answer arrives in the live state.',
        body: withExample(CommandRequest, { windowId: 'W12', request: { action: 'pause', reason: 'break' } }),
        response: {
          202: withExample(CommandReceipt, { commandId: '0b6f5a52-6f0e-4d51-9f6f-6f1f3c9f7c11' }),
          ...problemAnswers(400, 401, 403, 404, 409, 503),
        },
      },
    },
    async (request, reply) => {
      const { hallId } = request.params;
      const plan = findPlan(view, hallId);
      if (!request.account) throw new HallError('not_signed_in', 'sign in first');
      const who = { id: randomUUID(), name: request.account.name, at: view.now(hallId) };
      const command = prepareCommand(request.body, who, plan, view.state(hallId));
      await view.recordCommand(hallId, command.state);
      await hallLine.sendCommand(hallId, command.wire);
      return reply.code(202).send({ commandId: who.id });
    },
  );
}
