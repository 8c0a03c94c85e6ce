import { expect, test } from 'vitest';
import { dayRows } from '#engine/analytics/day-rows';
import { hallTen, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { eventRow, legRow, ratingRow } from '../../support/stored-rows.ts';

const moment = { plan: smallHall, day: '2026-03-02', now: hallTen };

test('days come oldest first, and a day nothing was heard of has no row', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [
    eventRow('2026-03-02', '09:00', 'ticket.issued', 'A1'),
    eventRow('2026-02-27', '09:00', 'ticket.issued', 'A1', { visitId: 'V1' }),
    eventRow('2026-02-27', '09:01', 'ticket.issued', 'A2', { visitId: 'V1' }),
    eventRow('2026-01-05', '09:00', 'ticket.issued', 'A1'),
  ]);
  await store.insert('ticket_legs', [
    legRow('2026-02-27', 'A1', '09:00', '09:06', '09:20'),
    legRow('2026-02-27', 'A2', '09:01', null, '09:30', { outcome: 'abandoned' }),
  ]);
  await store.insert('ratings', [ratingRow('2026-02-27', '09:21', 4)]);
  expect(await dayRows(store, moment, 28)).toEqual([
    {
      day: '2026-02-27',
      visitors: null,
      visits: 1,
      tickets: 2,
      served: 1,
      meanWaitMinutes: 6,
      p90WaitMinutes: 6,
      abandonedShare: 0.5,
      satisfiedShare: 1,
    },
    {
      day: '2026-03-02',
      visitors: null,
      visits: null,
      tickets: 1,
      served: 0,
      meanWaitMinutes: null,
      p90WaitMinutes: null,
      abandonedShare: null,
      satisfiedShare: null,
    },
  ]);
});
