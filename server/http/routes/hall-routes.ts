import { createHash } from 'node:crypto';
import Type from 'typebox';
import type { HallPlan } from '#contracts/hall-plan';
import { HallList } from '#contracts/http-api';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { HallPlanAnswer } from '../hall-plan-schema.ts';
import { findPlan, HallPath } from '../known-hall.ts';
import { listedHalls } from '../listed-halls.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { everyRole } from '../served-roles.ts';

const tags = ['halls'];
const exampleHalls = [{ id: 'taizhou', name: { zh: '泰州市政务服务中心', en: 'Taizhou Service Centre' }, windows: 224, demo: true }];

/** The known halls and their plans. */
export function addHallRoutes(app: HallApp, { view, demoHalls }: AppServices): void {
  const plans = new WeakMap<HallPlan, PlanText>();

  app.get(
    '/api/halls',
    {
      config: { served: everyRole },
      schema: { tags, summary: 'The halls', response: { 200: withExample(HallList, exampleHalls), ...problemAnswers(401) } },
    },
    async () =>
      listedHalls(view).map((plan): HallList[number] => ({
        id: plan.id,
        name: plan.name,
        demo: demoHalls.has(plan.id),
        windows: plan.openWorld === true ? Object.keys(view.state(plan.id).windows).length : plan.windows.length,
      })),
  );

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
      const plan = findPlan(view, request.params.hallId);
      const text = plans.get(plan) ?? writePlan(plan);
      plans.set(plan, text);
      reply.header('etag', text.etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === text.etag) return reply.code(304).send(null);
      return reply
        .type('application/json; charset=utf-8')
        .serializer(String)
        .send(text.json as never);
    },
  );
}

interface PlanText {
  readonly json: string;
  readonly etag: string;
}

/** Written once per plan: it is the largest answer and changes with a restart only. */
function writePlan(plan: HallPlan): PlanText {
  const json = JSON.stringify(plan);
  return { json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
}
