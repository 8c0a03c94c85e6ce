import type { PublicTicket } from '#contracts/public-waits';
import { publicTicket } from '#engine/waits/public-waits';
import type { FixtureHall } from './fixture-hall.ts';

const minute = 60_000;

/** What the holder of a number of the fixture hall is told; of every second one, that it takes longer because a window has closed. */
export function fixtureTicket(hall: FixtureHall, ticketId: string): PublicTicket {
  const state = hall.state(1);
  const isOdd = Number(ticketId.slice(-1)) % 2 === 1;
  const range = { lowMinutes: 10, highMinutes: isOdd ? 35 : 25, reason: isOdd ? ('window_closed' as const) : null };
  return publicTicket(hall.plan, state, ticketId, { queueId: 'A', range, at: hall.now - minute }, hall.now);
}
