import { expect, test } from 'vitest';
import type { ArrivalRow } from '#engine/fitting/hall-history';
import { findUsedDays } from '#engine/fitting/used-days';
import { workingDays } from '../../support/simulated-history.ts';
import { smallHall } from '../../support/small-hall.ts';

/** Five tickets a quarter hour, but for those that `keeps` drops. */
const dayOf = (day: string, keeps: (slotMinute: number) => boolean = () => true): ArrivalRow[] =>
  Array.from({ length: 32 }, (_, slot) => 540 + 15 * slot)
    .filter(keeps)
    .map((slot_minute) => ({ day, queue_id: 'A', slot_minute, walk_ins: 5, appointments: 0, further: 0 }));

const [monday = '', ...others] = workingDays('2026-01-05', 1);

test('a day on which the feed fell silent does not count, and is named with the hour', () => {
  const silent = dayOf(monday, (slot) => slot < 660 || slot >= 750);
  const { used, leftOut } = findUsedDays(smallHall, [...silent, ...others.flatMap((day) => dayOf(day))]);
  expect(used).toEqual(others);
  expect(leftOut).toEqual([
    {
      day: monday,
      reason: 'silent',
      seen: { zh: '11:00 起没有数据，平常这时应有 15 张票', en: 'nothing from 11:00, where 15 tickets are usual' },
    },
  ]);
});

test('a day on which hardly anybody came does not count', () => {
  const quiet = dayOf(monday).map((row) => ({ ...row, walk_ins: 1 }));
  const { leftOut } = findUsedDays(smallHall, [...quiet, ...others.flatMap((day) => dayOf(day))]);
  expect(leftOut).toEqual([
    { day: monday, reason: 'few_tickets', seen: { zh: '只有 32 张票，平常 160 张', en: '32 tickets, where 160 are usual' } },
  ]);
});

test('days without like ones all count', () => {
  expect(findUsedDays(smallHall, [...dayOf(monday, (slot) => slot < 600), ...dayOf(others[0] ?? '')]).leftOut).toEqual([]);
});
