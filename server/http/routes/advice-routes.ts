import { randomUUID } from 'node:crypto';
import Type from 'typebox';
import { AdviceBoard, AdviceDecision, AdviceReceipt, AdviceRecord } from '#contracts/advice';
import type { CommandRequest } from '#contracts/http-api';
import { adviceRecord } from '#engine/analytics/advice-record';
import { HallError } from '#engine/errors';
import { adviceBoard, adviceRecords } from '../advice-examples.ts';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { findMoment, findPlan, HallPath } from '../known-hall.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { prepareCommand } from '../window-command.ts';

const tags = ['remedies'];
const AdvicePath = Type.Object({ hallId: HallPath.properties.hallId, adviceId: Type.String({ pattern: '^[0-9a-f]{12}$' }) });
const RowsAsked = Type.Object({ rows: Type.Integer({ minimum: 1, maximum: 500, default: 100 }) });

/** What would help now, who decided what about it, and what that came to. */
export function addAdviceRoutes(app: HallApp, { advice, view, queries, hallLine }: AppServices): void {
  app.get(
    '/api/halls/:hallId/advice',
    {
      config: { served: ['manager', 'leader', 'analyst', 'admin'] },
      schema: {
        tags,
        summary: 'What would help now, best first',
        description: 'Made anew every half minute of hall time from the live state; withdrawn when it no longer helps.',
        params: HallPath,
        response: { 200: withExample(AdviceBoard, adviceBoard), ...problemAnswers(401, 403, 404) },
      },
    },
    ({ params }) => advice.board(params.hallId),
  );

  app.get(
    '/api/halls/:hallId/advice/record',
    {
      config: { served: ['manager', 'leader', 'analyst', 'admin'] },
      schema: {
        tags,
        summary: 'Every advice with what became of it, and what was foreseen beside what came',
        params: HallPath,
        querystring: RowsAsked,
        response: { 200: withExample(Type.Array(AdviceRecord), adviceRecords), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params, query }) => adviceRecord(queries, findMoment(view, params.hallId), advice.open(params.hallId), query.rows),
  );

  app.post(
    '/api/halls/:hallId/advice/:adviceId/decision',
    {
      config: { served: ['manager', 'admin'] },
      schema: {
        tags,
        summary: 'Do what is advised, or dismiss it',
        description: 'Done: what can be asked of windows is sent to the hall and stands in the audit. Other remedies people do themselves.',
        params: AdvicePath,
        body: withExample(AdviceDecision, { decision: 'done' }),
        response: {
          202: withExample(AdviceReceipt, { commandIds: ['0b6f5a52-6f0e-4d51-9f6f-6f1f3c9f7c11'] }),
          ...problemAnswers(400, 401, 403, 404, 409, 503),
        },
      },
    },
    async ({ params: { hallId, adviceId }, body, account }, reply) => {
      if (!account) throw new HallError('not_signed_in', 'sign in first');
      const plan = findPlan(view, hallId);
      const { remedies } = await advice.decide(hallId, adviceId, body, account.name);
      const asked =
        body.decision === 'done' ? remedies.flatMap((remedy): CommandRequest[] => (remedy.kind === 'window' ? [remedy] : [])) : [];
      const commands = asked.map(({ windowId, request }) =>
        prepareCommand({ windowId, request }, { id: randomUUID(), name: account.name, at: view.now(hallId) }, plan, view.state(hallId)),
      );
      for (const { state, wire } of commands) {
        await view.recordCommand(hallId, state);
        await hallLine.sendCommand(hallId, wire);
      }
      return reply.code(202).send({ commandIds: commands.map(({ state }) => state.id) });
    },
  );
}
