import Type from 'typebox';
import { DayRow, DueCases, DutyRow, LeaderBoard, LobbyBoard, ProfileRow, QuarantineBoard } from '#contracts/http-api';
import { dayProfile } from '#engine/analytics/day-profile';
import { dayRows } from '#engine/analytics/day-rows';
import { dueCases } from '#engine/analytics/due-cases';
import { dutyList } from '#engine/analytics/duty-list';
import { leaderRow } from '#engine/analytics/leader-board';
import { lobbyBoard } from '#engine/analytics/lobby-board';
import { quarantineBoard } from '#engine/analytics/quarantine-board';
import type { AppServices } from '../app-services.ts';
import * as example from '../board-examples.ts';
import type { HallApp } from '../hall-app.ts';
import { checkQueue, findMoment, HallPath } from '../known-hall.ts';
import { listedHalls } from '../listed-halls.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { everyRole } from '../served-roles.ts';
import { SharedAnswers } from '../shared-answers.ts';

const tags = ['boards'];
const freshMilliseconds = 1000;
/** Every row of every manager's queue board asks for its queue; quarter hours change slowly. */
const freshQueueMilliseconds = 15_000;
const DaysAsked = Type.Object({ days: Type.Integer({ minimum: 1, maximum: 366, default: 28 }) });
const DayAsked = Type.Object({
  day: Type.Optional(Type.String({ format: 'date', description: 'Service day; today when left out' })),
  queue: Type.Optional(Type.String({ maxLength: 64, description: 'One queue; all of them when left out' })),
});
const WithinAsked = Type.Object({ withinDays: Type.Number({ minimum: 0, maximum: 366, default: 3 }) });

/** What each role reads: questions to the store, with what is open now from the live state. */
export function addBoardRoutes(app: HallApp, { view, queries }: AppServices): void {
  const shared = new SharedAnswers(freshMilliseconds);
  const sharedQueues = new SharedAnswers(freshQueueMilliseconds);

  app.get(
    '/api/boards/leader',
    {
      config: { served: ['leader', 'manager', 'analyst', 'admin'] },
      schema: {
        tags,
        summary: 'Every hall today beside yesterday and the usual, up to the same hour',
        response: { 200: withExample(LeaderBoard, example.leaderBoard), ...problemAnswers(401, 403) },
      },
    },
    () =>
      shared.share('leader', () =>
        Promise.all(listedHalls(view).map(({ id }) => leaderRow(queries, findMoment(view, id), view.state(id).feeds.ticket))),
      ),
  );

  app.get(
    '/api/halls/:hallId/days',
    {
      config: { served: ['leader', 'manager', 'analyst', 'admin'] },
      schema: {
        tags,
        summary: 'The last service days of a hall',
        params: HallPath,
        querystring: DaysAsked,
        response: { 200: withExample(Type.Array(DayRow), example.days), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params: { hallId }, query: { days } }) =>
      shared.share(`days ${hallId} ${days}`, () => dayRows(queries, findMoment(view, hallId), days)),
  );

  app.get(
    '/api/halls/:hallId/profile',
    {
      config: { served: everyRole },
      schema: {
        tags,
        summary: 'A day by quarter hours beside the usual for its weekday, of the hall or of one queue',
        params: HallPath,
        querystring: DayAsked,
        response: { 200: withExample(Type.Array(ProfileRow), example.profile), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params: { hallId }, query: { day, queue } }) => {
      const moment = findMoment(view, hallId);
      if (queue !== undefined) checkQueue(queue, moment.plan, view.state(hallId));
      return (queue === undefined ? shared : sharedQueues).share(`profile ${hallId} ${day ?? ''} ${queue ?? ''}`, () =>
        dayProfile(queries, { ...moment, day: day ?? moment.day }, queue ?? null),
      );
    },
  );

  app.get(
    '/api/halls/:hallId/duty',
    {
      config: { served: ['duty', 'manager', 'admin'] },
      schema: {
        tags,
        summary: 'Devices with a fault, no sign of life or a low consumable',
        params: HallPath,
        response: { 200: withExample(Type.Array(DutyRow), example.duty), ...problemAnswers(401, 403, 404) },
      },
    },
    ({ params: { hallId } }) => shared.share(`duty ${hallId}`, () => dutyList(queries, view.state(hallId), view.now(hallId))),
  );

  app.get(
    '/api/halls/:hallId/cases/due',
    {
      config: { served: ['manager', 'leader', 'analyst', 'admin'] },
      schema: {
        tags,
        summary: 'Open cases overdue or due soon',
        params: HallPath,
        querystring: WithinAsked,
        response: { 200: withExample(DueCases, example.dueCases), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params: { hallId }, query: { withinDays } }) =>
      shared.share(`due ${hallId} ${withinDays}`, () => dueCases(queries, findMoment(view, hallId), withinDays)),
  );

  app.get(
    '/api/halls/:hallId/lobby',
    {
      config: { served: 'public' },
      schema: {
        tags,
        summary: 'What the public display shows',
        params: HallPath,
        response: { 200: withExample(LobbyBoard, example.lobby), ...problemAnswers(404) },
      },
    },
    ({ params: { hallId } }) =>
      shared.share(`lobby ${hallId}`, async () => lobbyBoard(queries, findMoment(view, hallId), view.state(hallId))),
  );

  app.get(
    '/api/quarantine',
    {
      config: { served: ['manager', 'duty', 'admin'] },
      schema: {
        tags,
        summary: 'Messages that were refused, by source and reason',
        response: { 200: withExample(QuarantineBoard, example.quarantine), ...problemAnswers(401, 403) },
      },
    },
    () => shared.share('quarantine', () => quarantineBoard(queries)),
  );
}
