import Type from 'typebox';
import type { Role } from '#contracts/roles';
import { PlanProgress, PlanWishes } from '#contracts/tidal-plan';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { findMoment, findPlan, HallPath } from '../known-hall.ts';
import { problemAnswers, withExample } from '../route-docs.ts';

const tags = ['plans'];
const readers: readonly Role[] = ['manager', 'analyst', 'leader'];
const planners: readonly Role[] = ['manager', 'analyst'];
const DayAsked = Type.Object({
  day: Type.Optional(Type.String({ format: 'date', description: 'Service day; today when left out' })),
});
const path = '/api/halls/:hallId/tidal-plan';
const example = { hallId: 'jincheng', day: '2026-11-24', status: 'making', answer: null, reason: null };
const description = 'It is made once and kept: 202 while it is made, 200 when it is there, was refused or failed. Ask again.';

/** Which window serves which queues when, and what is to be expected of it. */
export function addTidalPlanRoutes(app: HallApp, { view, tidalPlans }: AppServices): void {
  app.get(
    path,
    {
      config: { served: readers },
      schema: {
        tags,
        summary: 'The tidal plan of a day, by the usual wishes',
        description,
        params: HallPath,
        querystring: DayAsked,
        response: {
          200: withExample(PlanProgress, { ...example, status: 'failed', reason: 'jincheng has no history to be fitted on' }),
          202: withExample(PlanProgress, example),
          ...problemAnswers(400, 401, 403, 404),
        },
      },
    },
    ({ params: { hallId }, query: { day } }, reply) => {
      const progress = tidalPlans.request(findPlan(view, hallId), day ?? findMoment(view, hallId).day, {});
      return reply.code(progress.status === 'making' ? 202 : 200).send(progress);
    },
  );

  app.post(
    path,
    {
      config: { served: planners },
      schema: {
        tags,
        summary: 'The tidal plan of a day by a manager’s wishes: targets, pins, locks, staff, limits',
        description,
        params: HallPath,
        querystring: DayAsked,
        body: withExample(PlanWishes, { pins: [{ windowId: 'W1', fromMinute: 30, toMinute: 120, queues: ['A'] }], lockedWindows: ['W13'] }),
        response: {
          200: withExample(PlanProgress, { ...example, status: 'failed', reason: 'jincheng has no history to be fitted on' }),
          202: withExample(PlanProgress, example),
          ...problemAnswers(400, 401, 403, 404),
        },
      },
    },
    ({ params: { hallId }, query: { day }, body }, reply) => {
      const progress = tidalPlans.request(findPlan(view, hallId), day ?? findMoment(view, hallId).day, body);
      return reply.code(progress.status === 'making' ? 202 : 200).send(progress);
    },
  );
}
