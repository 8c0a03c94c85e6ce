import { expect, test } from 'vitest';
import { dueCases } from '#engine/analytics/due-cases';
import { hallTen, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { at, caseRow } from '../../support/stored-rows.ts';

const today = '2026-03-02';

test('the most urgent case comes first, and a stopped clock stands where it stopped', async () => {
  const store = await MemoryStore.open();
  await store.insert('cases', [
    caseRow('in two hours', { due_at: at(today, '12:00'), last_step: 'review' }),
    caseRow('an hour late', { due_at: at(today, '09:00') }),
    caseRow('paused four hours before', { due_at: at('2026-03-01', '16:00'), status: 'paused', paused_since: at('2026-03-01', '12:00') }),
    caseRow('correcting', { due_at: at('2026-03-01', '16:00'), status: 'correcting', last_event_at: at('2026-03-01', '13:00') }),
    caseRow('next week', { due_at: at('2026-03-09', '12:00') }),
    caseRow('without a promise', {}),
    caseRow('finished', { due_at: at(today, '09:00'), status: 'finished', finished_at: at(today, '08:00') }),
  ]);
  const { rows, ...counts } = await dueCases(store, { plan: smallHall, day: today, now: hallTen }, 3);
  expect(counts).toEqual({ overdue: 1, dueSoon: 3 });
  expect(rows.map(({ caseId, overdue, remainingHours, clockStopped }) => [caseId, overdue, remainingHours, clockStopped])).toEqual([
    ['an hour late', true, -1, false],
    ['in two hours', false, 2, false],
    ['correcting', false, 3, true],
    ['paused four hours before', false, 4, true],
  ]);
});

test('every case counts, though only the 500 most urgent are told', async () => {
  const store = await MemoryStore.open();
  const due = (count: number, dueAt: string) =>
    Array.from({ length: count }, (_, place) => caseRow(`${dueAt} ${place}`, { due_at: dueAt }));
  await store.insert('cases', [...due(510, at(today, '09:00')), ...due(20, at(today, '12:00')), ...due(30, at('2026-03-08', '12:00'))]);
  const counted = async (withinDays: number) => {
    const { overdue, dueSoon, rows } = await dueCases(store, { plan: smallHall, day: today, now: hallTen }, withinDays);
    return [overdue, dueSoon, rows.length];
  };
  expect(await counted(3)).toEqual([510, 20, 500]);
  expect(await counted(7)).toEqual([510, 50, 500]);
});

test('where no case is due, none is counted', async () => {
  const store = await MemoryStore.open();
  const none = await dueCases(store, { plan: smallHall, day: today, now: hallTen }, 3);
  expect(none).toEqual({ overdue: 0, dueSoon: 0, rows: [] });
});
