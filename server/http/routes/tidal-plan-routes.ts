import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { DayPlans, PlanAdoption, PlanProgress } from '#contracts/kept-plans';
import { PlanAdherence } from '#contracts/plan-adherence';
import type { Account, Role } from '#contracts/roles';
import { PlanWishes } from '#contracts/tidal-plan';
import { planAdherence } from '#engine/analytics/plan-adherence';
import { HallError } from '#engine/errors';
import type { HallView } from '#engine/hall-view';
import type { Asking } from '../../planning/tidal-plan-desk.ts';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { findMoment, findPlan, HallPath } from '../known-hall.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { SharedAnswers } from '../shared-answers.ts';
import * as example from '../tidal-plan-examples.ts';

const tags = ['plans'];
const freshMilliseconds = 5000;
const readers: readonly Role[] = ['manager', 'analyst', 'leader', 'admin'];
const planners: readonly Role[] = ['manager', 'analyst', 'admin'];
const DayAsked = Type.Object({
  day: Type.Optional(Type.String({ format: 'date', description: 'Service day; today when left out' })),
});
const PlanPath = Type.Object({ hallId: HallPath.properties.hallId, planId: Type.String({ pattern: '^[0-9a-f]{24}$' }) });
const path = '/api/halls/:hallId/tidal-plan';
const description = 'It is made once and kept: 202 while it is made, 200 when it is there, was refused or failed. Ask again.';
const answers = { 200: withExample(PlanProgress, example.failedPlan), 202: withExample(PlanProgress, example.makingPlan) };

/** Which window serves which queues when, what is to be expected of it, and which plan the hall goes by. */
export function addTidalPlanRoutes(app: HallApp, { view, queries, tidalPlans }: AppServices): void {
  const shared = new SharedAnswers(freshMilliseconds);
  app.get(
    path,
    {
      config: { served: readers },
      schema: {
        tags,
        summary: 'The tidal plan in force on a day; where none was adopted, the one by the usual wishes',
        description,
        params: HallPath,
        querystring: DayAsked,
        response: { ...answers, ...problemAnswers(400, 401, 403, 404, 409) },
      },
    },
    async ({ params: { hallId }, query, account }, reply) => {
      const asking = askingOf(view, hallId, account);
      return answer(reply, await tidalPlans.ofDay(findPlan(view, hallId), query.day ?? asking.today, asking));
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
        body: withExample(PlanWishes, { ...example.makingPlan.wishes, lockedWindows: ['W13'] }),
        response: { ...answers, ...problemAnswers(400, 401, 403, 404, 409) },
      },
    },
    async ({ params: { hallId }, query, body, account }, reply) => {
      const asking = askingOf(view, hallId, account);
      return answer(reply, await tidalPlans.request(findPlan(view, hallId), query.day ?? asking.today, body, asking));
    },
  );

  app.get(
    `${path}/:planId`,
    {
      config: { served: readers },
      schema: {
        tags,
        summary: 'A tidal plan that was asked for',
        description,
        params: PlanPath,
        response: { ...answers, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async ({ params: { hallId, planId } }, reply) => answer(reply, await tidalPlans.find(findPlan(view, hallId).id, planId)),
  );

  app.get(
    '/api/halls/:hallId/tidal-plans',
    {
      config: { served: readers },
      schema: {
        tags,
        summary: 'Plans of a day that were asked for, newest first, and which were adopted when by whom',
        params: HallPath,
        querystring: DayAsked,
        response: { 200: withExample(DayPlans, example.dayPlans), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params: { hallId }, query }) => tidalPlans.list(hallId, query.day ?? findMoment(view, hallId).day),
  );

  app.get(
    `${path}/adherence`,
    {
      config: { served: readers },
      schema: {
        tags,
        summary: 'What windows did on a day beside the plan in force, minute by minute',
        description: 'Up to now; before a plan was adopted nothing is compared. What was not heard of is unknown.',
        params: HallPath,
        querystring: DayAsked,
        response: { 200: withExample(PlanAdherence, example.planAdherence), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params: { hallId }, query }) => {
      const moment = findMoment(view, hallId);
      const day = query.day ?? moment.day;
      return shared.share(`${hallId} ${day}`, async () =>
        planAdherence(queries, { ...moment, day }, view.state(hallId), await tidalPlans.adopted(hallId, day)),
      );
    },
  );

  app.post(
    `${path}/:planId/adopt`,
    {
      config: { served: ['manager'] },
      schema: {
        tags,
        summary: 'Make a plan the hall’s plan in force for its day',
        description: 'Kept with who did it; the plan before stays in the record. A day that is over keeps what it had.',
        params: PlanPath,
        response: { 200: withExample(PlanAdoption, example.planAdoption), ...problemAnswers(400, 401, 403, 404, 409) },
      },
    },
    ({ params: { hallId, planId }, account }) => tidalPlans.adopt(hallId, planId, askingOf(view, hallId, account)),
  );
}

function askingOf(view: HallView, hallId: string, account: Account | null): Asking {
  if (!account) throw new HallError('not_signed_in', 'sign in first');
  const { day, now } = findMoment(view, hallId);
  return { by: account.name, today: day, now };
}

const answer = (reply: FastifyReply, progress: PlanProgress) => reply.code(progress.status === 'making' ? 202 : 200).send(progress);
