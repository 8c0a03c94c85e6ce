import Type from 'typebox';
import { PlanChangeRecord, PlanReceipt, PlanSaving } from '#contracts/http-api';
import { planChanges } from '#engine/analytics/plan-changes';
import { HallError } from '#engine/errors';
import { checkHall } from '../../load-halls.ts';
import { redrawnHall } from '../../plans/redrawn-hall.ts';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { HallPlanAnswer } from '../hall-plan-schema.ts';
import { findPlan, HallPath } from '../known-hall.ts';
import { planText } from '../plan-text.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { everyRole, planDrawers } from '../served-roles.ts';

const tags = ['plans'];
const largestPlanBytes = 2 * 1024 * 1024;
const RowsAsked = Type.Object({ rows: Type.Integer({ minimum: 1, maximum: 200, default: 20 }) });
const exampleChange = {
  changedBy: 'zhou',
  changedAt: '2026-03-02T01:30:00.000Z',
  recordedAt: '2026-03-02T01:30:00.000Z',
  changes: { zones: { added: 1, removed: 0, changed: 2 } },
};

/** A hall's plan: reading it, drawing it anew, and who has done so. */
export function addPlanRoutes(app: HallApp, { view, plans, queries }: AppServices): void {
  app.get(
    '/api/halls/:hallId/plan',
    {
      config: { served: everyRole },
      schema: {
        tags,
        summary: 'Zones, windows, queues, seats, doors, devices and limits of a hall',
        params: HallPath,
        response: { 200: HallPlanAnswer, 304: Type.Null({ description: 'Unchanged' }), ...problemAnswers(401, 404) },
      },
    },
    async (request, reply) => {
      const { version, json } = planText(findPlan(view, request.params.hallId));
      const etag = `"${version}"`;
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
      return reply
        .type('application/json; charset=utf-8')
        .serializer(String)
        .send(json as never);
    },
  );

  app.put(
    '/api/halls/:hallId/plan',
    {
      bodyLimit: largestPlanBytes,
      config: { served: planDrawers },
      schema: {
        tags,
        summary: 'Draw a plan anew',
        description:
          'Kept in the data folder over the hall’s own file, and at once what the running hall goes by. Refused with 409 when ' +
          'somebody has saved another plan since `basedOn`, and when a window or queue that today has used would be gone: ' +
          '`about` names them.',
        params: HallPath,
        body: PlanSaving,
        response: { 200: PlanReceipt, ...problemAnswers(400, 401, 403, 404, 409) },
      },
    },
    async (request) => {
      const { hallId } = request.params;
      const { basedOn, drawing } = request.body;
      const plan = findPlan(view, hallId);
      const file = plans.file(hallId);
      if (!file) throw new HallError('unknown_hall', `no such hall: ${hallId}`);
      if (!request.account) throw new HallError('not_signed_in', 'sign in first');
      if (planText(plan).version !== basedOn) throw new HallError('plan_changed', `the plan of ${hallId} is no longer ${basedOn}`);
      await plans.change(plan, checkHall(redrawnHall(file, drawing), 'plan'), request.account.name);
      return { version: planText(findPlan(view, hallId)).version };
    },
  );

  app.get(
    '/api/halls/:hallId/plan/changes',
    {
      config: { served: planDrawers },
      schema: {
        tags,
        summary: 'The audit: who drew the plan anew, newest first',
        params: HallPath,
        querystring: RowsAsked,
        response: { 200: withExample(Type.Array(PlanChangeRecord), [exampleChange]), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params, query }) => planChanges(queries, findPlan(view, params.hallId).id, query.rows),
  );
}
