import { randomUUID } from 'node:crypto';
import { CommandReceipt, CommandRequest } from '#contracts/http-api';
import { HallError } from '#engine/errors';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { findPlan, HallPath } from '../known-hall.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { prepareCommand } from '../window-command.ts';

const tags = ['commands'];

/** What a manager asks of a window. */
export function addCommandRoutes(app: HallApp, { view, hallLine }: AppServices): void {
  app.post('/api/halls/:hallId/commands', {
    config: { served: ['manager', 'admin'] },
    schema: {
      tags, summary: 'Ask a window to open, close, pause, resume or serve other queues', params: HallPath,
      description: 'Recorded in the audit, then sent to the hall; its answer arrives in the live state.',
      body: withExample(CommandRequest, { windowId: 'W12', request: { action: 'pause', reason: 'break' } }),
      response: {
        202: withExample(CommandReceipt, { commandId: '0b6f5a52-6f0e-4d51-9f6f-6f1f3c9f7c11' }),
        ...problemAnswers(400, 401, 403, 404, 409, 503),
      },
    },
  }, async (request, reply) => {
    const { hallId } = request.params;
    const plan = findPlan(view, hallId);
    if (!request.account) throw new HallError('not_signed_in', 'sign in first');
    const who = { id: randomUUID(), name: request.account.name, at: view.now(hallId) };
    const command = prepareCommand(request.body, who, plan, view.state(hallId));
    await view.recordCommand(hallId, command.state);
    await hallLine.sendCommand(hallId, command.wire);
    return reply.code(202).send({ commandId: who.id });
  });
}
