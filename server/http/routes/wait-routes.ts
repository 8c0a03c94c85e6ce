import Type from 'typebox';
import { identifierPattern } from '#contracts/ids';
import { PublicCurve } from '#contracts/public-curve';
import { PublicAddress, PublicTicket, PublicWaits } from '#contracts/public-waits';
import { WaitLedger } from '#contracts/wait-ledger';
import { waitLedger } from '#engine/analytics/wait-ledger';
import { publicTicket, publicWaits } from '#engine/waits/public-waits';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { findMoment, findPlan, HallPath } from '../known-hall.ts';
import { problemAnswers } from '../route-docs.ts';
import { SharedAnswers } from '../shared-answers.ts';

const tags = ['waits'];
const freshMilliseconds = 1000;
const freshLedgerMilliseconds = 15_000;
const TicketPath = Type.Object({ hallId: Type.String(), ticketId: Type.String({ pattern: identifierPattern }) });
const LedgerAsked = Type.Object({
  from: Type.Optional(Type.String({ format: 'date', description: 'First service day; today when left out' })),
  until: Type.Optional(Type.String({ format: 'date', description: 'Last service day; today when left out' })),
});

/** Predicted waits: for everybody, for the holder of a number, and what promises came to. */
export function addWaitRoutes(app: HallApp, { view, queries, waits, when, publicUrl }: AppServices): void {
  const shared = new SharedAnswers(freshMilliseconds);
  const sharedLedger = new SharedAnswers(freshLedgerMilliseconds);

  app.get(
    '/api/public/address',
    {
      config: { served: 'public' },
      schema: { tags, summary: 'Where visitors’ phones reach the page, as QR codes hold it', response: { 200: PublicAddress } },
    },
    async () => ({ address: publicUrl }),
  );

  app.get(
    '/api/public/halls/:hallId/waits',
    {
      config: { served: 'public' },
      schema: {
        tags,
        summary: 'The wait to expect in every queue, now and over the next two hours; open to everybody, about nobody',
        params: HallPath,
        response: { 200: PublicWaits, ...problemAnswers(404) },
      },
    },
    ({ params: { hallId } }) => shared.share(hallId, async () => publicWaits(findPlan(view, hallId), view.state(hallId), view.now(hallId))),
  );

  app.get(
    '/api/public/halls/:hallId/when',
    {
      config: { served: 'public' },
      schema: {
        tags,
        summary: 'When to come: the wait to expect by half hour in every queue, today and on the days that follow',
        description: 'Ranges that hold eight in ten waits, simulated with the arrivals that are forecast; open to everybody, about nobody.',
        params: HallPath,
        response: { 200: PublicCurve, ...problemAnswers(404) },
      },
    },
    ({ params: { hallId } }) => when.curve(hallId),
  );

  app.get(
    '/api/public/halls/:hallId/tickets/:ticketId',
    {
      config: { served: 'public' },
      schema: {
        tags,
        summary: 'What the holder of a number is told: place, wait, and why it grew',
        params: TicketPath,
        response: { 200: PublicTicket, ...problemAnswers(400, 404) },
      },
    },
    async ({ params: { hallId, ticketId } }) =>
      publicTicket(findPlan(view, hallId), view.state(hallId), ticketId, waits.announcement(hallId, ticketId), view.now(hallId)),
  );

  app.get(
    '/api/halls/:hallId/wait-ledger',
    {
      config: { served: ['leader', 'manager', 'analyst', 'admin'] },
      schema: {
        tags,
        summary: 'Promised waits beside what happened and beside simple predictors, per queue and hour',
        params: HallPath,
        querystring: LedgerAsked,
        response: { 200: WaitLedger, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ params: { hallId }, query }) => {
      const { plan, day } = findMoment(view, hallId);
      const { from = day, until = day } = query;
      return sharedLedger.share(`${hallId} ${from} ${until}`, () => waitLedger(queries, { hallId, timeZone: plan.timeZone, from, until }));
    },
  );
}
