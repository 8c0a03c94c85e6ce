import { expect, test } from 'vitest';
import { knownPeople } from '#engine/analytics/known-people';
import { MemoryStore } from '../../support/memory-store.ts';
import { at, legRow } from '../../support/stored-rows.ts';

/** Mondays and a Tuesday. */
const [first, second, third, tuesday] = ['2026-02-16', '2026-02-23', '2026-03-02', '2026-03-03'] as const;
const span = { from: '2026-02-01', until: '2026-03-03', forDay: '2026-03-09' };

const sat = (day: string, windowId: string, staffId: string | null, from: string, to: string, status = 'open') => ({
  ...{ hall_id: 'h1', day, window_id: windowId, status, queues: 'general', staff_id: staffId },
  ...{ started_at: at(day, from), ended_at: at(day, to) },
});

test('people are known by where they sat and what they served, and are there on most such weekdays or not', async () => {
  const store = await MemoryStore.open();
  await store.insert('window_periods', [
    ...[first, second, third].map((day) => sat(day, 'W1', 'S1', '09:00', '12:00')),
    sat(third, 'W1', null, '13:00', '14:00'),
    sat(third, 'W2', 'S1', '13:00', '13:30'),
    sat(third, 'W1', 'S1', '12:00', '13:00', 'paused'),
    sat(first, 'W2', 'S2', '09:00', '10:00'),
    sat(tuesday, 'W2', 'S2', '09:00', '10:00'),
  ]);
  await store.insert('ticket_legs', [
    // Nobody is named at the call: whoever had opened the window served it.
    legRow(third, 'A1', '09:00', '09:10', '09:20'),
    legRow(third, 'B1', '13:00', '13:10', '13:20', { window_id: 'W2', queue_id: 'property', staff_id: 'S1' }),
    legRow(third, 'A2', '13:00', '13:05', '13:15'),
    // Of a window that never says who opens it, the tickets do.
    legRow(first, 'T1', '09:00', '09:30', '09:40', { window_id: 'W11', queue_id: 'tax', staff_id: 'S3' }),
    legRow(first, 'T2', '09:00', '10:00', '10:30', { window_id: 'W11', queue_id: 'tax', staff_id: 'S3', outcome: 'missed' }),
  ]);
  expect(await knownPeople(store, 'h1', span)).toEqual({
    days: 4,
    people: [
      {
        staffId: 'S1',
        windows: [
          { windowId: 'W1', minutes: 540 },
          { windowId: 'W2', minutes: 30 },
        ],
        queues: ['general', 'property'],
        isUsuallyThere: true,
      },
      { staffId: 'S2', windows: [{ windowId: 'W2', minutes: 120 }], queues: [], isUsuallyThere: false },
      { staffId: 'S3', windows: [{ windowId: 'W11', minutes: 60 }], queues: ['tax'], isUsuallyThere: false },
    ],
  });
});

test('of a weekday that nobody knows, all days count; of a hall that names nobody, nobody is known', async () => {
  const store = await MemoryStore.open();
  expect(await knownPeople(store, 'h1', span)).toEqual({ days: 0, people: [] });
  await store.insert('window_periods', [sat(first, 'W1', 'S1', '09:00', '12:00'), sat(second, 'W1', 'S1', '09:00', '12:00')]);
  await store.insert('window_periods', [sat(tuesday, 'W1', 'S2', '09:00', '12:00')]);
  const saturday = await knownPeople(store, 'h1', { ...span, forDay: '2026-03-07' });
  expect(saturday.people.map(({ staffId, isUsuallyThere }) => [staffId, isUsuallyThere])).toEqual([
    ['S1', true],
    ['S2', false],
  ]);
});
