import { expect, it } from 'vitest';
import { visitTrail } from '../../../web/boards/visit-trail.ts';
import { minutesAgo, smallPlan } from '../support/some-hall.ts';

const leg = { leg: 1, queueId: 'A', windowId: null, matterId: null, queuedAt: minutesAgo(30), startedAt: null, endedAt: null };

it('a visit’s trail is where it was, where it is, and where it goes next, in this order', () => {
  const trail = visitTrail(
    {
      id: 'V1',
      legs: [
        { ...leg, ticketId: 'A012', windowId: 'W3', status: 'served', startedAt: minutesAgo(20), endedAt: minutesAgo(12) },
        { ...leg, ticketId: 'B034', queueId: 'B', status: 'waiting', queuedAt: minutesAgo(10) },
      ],
      nextMatterIds: ['M-D', 'unheard-of'],
    },
    smallPlan(),
  );
  expect(trail).toMatchObject([
    { ticketId: 'A012', windowNumber: '3', status: 'served', at: minutesAgo(12) },
    { ticketId: 'B034', windowNumber: null, status: 'waiting', at: minutesAgo(10) },
    { ticketId: null, queueId: 'D', matterId: 'M-D', status: 'next', at: null },
    { ticketId: null, queueId: null, matterId: 'unheard-of', status: 'next' },
  ]);
});
