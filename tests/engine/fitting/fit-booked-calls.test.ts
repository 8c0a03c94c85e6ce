import { expect, test } from 'vitest';
import { fitBookedCalls } from '#engine/fitting/fit-booked-calls';
import type { OrderFit } from '#engine/fitting/fit-order';
import type { OrderRow } from '#engine/fitting/hall-history';

const rule: OrderFit = {
  rule: { kind: 'priority', classes: ['appointment', 'ordinary'] },
  calls: 1000,
  errorMinutes: 1,
  fifoErrorMinutes: 3,
};
const fits = new Map([['A', rule]]);

/** A day in minutes: somebody comes every two minutes, each fourth is booked for 0, 15 or 30 minutes later; a call every two minutes from 20 on. */
function dayBy(aheadMinutes: number, day: string): OrderRow[] {
  const people = Array.from({ length: 150 }, (_, place) => {
    const joined = 2 * place;
    return { joined, slot: place % 4 === 3 ? joined + 15 * (place % 3) : null, called: Number.NaN };
  });
  for (let now = 20; people.some(({ called }) => Number.isNaN(called)); now += 2) {
    const here = people.filter(({ joined, called }) => joined <= now && Number.isNaN(called));
    const due = here.find(({ slot }) => slot !== null && slot - aheadMinutes <= now);
    const next = due ?? here.find(({ slot }) => slot === null) ?? here[0];
    if (next) next.called = now;
  }
  return people.map(({ joined, slot, called }) => ({
    day,
    queue_id: 'A',
    class: slot === null ? 'ordinary' : 'appointment',
    joined_at: joined * 60,
    left_at: called * 60,
    slot_at: slot === null ? null : slot * 60,
    was_called: true,
  }));
}
const daysBy = (aheadMinutes: number): OrderRow[] => ['2026-01-05', '2026-01-06'].flatMap((day) => dayBy(aheadMinutes, day));

test.each([5, 10, 20])('a hall that calls the booked from %i minutes before their slot on is seen to', (minutes) => {
  expect(fitBookedCalls(daysBy(minutes), fits)).toBe(minutes);
});

test('a hall that calls the booked as they come is seen to', () => {
  expect(fitBookedCalls(daysBy(Number.POSITIVE_INFINITY), fits)).toBeNull();
});

test('too few of the booked tell nothing, nor do queues in which no class goes before another', () => {
  expect(fitBookedCalls(dayBy(10, '2026-01-05').slice(0, 60), fits)).toBeNull();
  expect(fitBookedCalls(daysBy(10), new Map([['A', { ...rule, rule: { kind: 'fifo' } }]]))).toBeNull();
});
