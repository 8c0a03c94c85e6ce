import { expect, test } from 'vitest';
import { commandAudit } from '#engine/analytics/command-audit';
import { hallTen, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { at, eventRow } from '../../support/stored-rows.ts';

const today = '2026-03-02';

test('every command has who asked, what it takes back, what the hall said last, and nothing where it never answered', async () => {
  const store = await MemoryStore.open();
  const decision = (id: string, clock: string, undoes: string | null = null) => ({
    hall_id: 'h1',
    command_id: id,
    window_id: 'W1',
    request: '{"action":"open"}',
    requested_by: 'zhou',
    requested_at: at(today, clock),
    recorded_at: at(today, clock),
    undoes,
  });
  await store.insert('decisions', [
    decision('c1', '09:00'),
    decision('c2', '09:10'),
    decision('c3', '09:20', 'c1'),
    decision('c4', '09:58'),
  ]);
  await store.insert('events', [
    eventRow(today, '09:01', 'command.accepted', 'c1'),
    eventRow(today, '09:05', 'command.completed', 'c1'),
    eventRow(today, '09:11', 'command.rejected', 'c2', { reason: 'nobody at the desk', reasonCode: 'nobody_free' }),
  ]);
  const records = await commandAudit(store, { plan: smallHall, day: today, now: hallTen }, 10);
  expect(records.map(({ id, undoes, status, answeredAt, reason }) => [id, undoes, status, answeredAt, reason])).toEqual([
    ['c4', null, 'pending', null, null],
    ['c3', 'c1', 'unanswered', null, null],
    ['c2', null, 'rejected', at(today, '09:11'), 'nobody at the desk'],
    ['c1', null, 'completed', at(today, '09:01'), null],
  ]);
  expect(records[2]).toMatchObject({ id: 'c2', reasonCode: 'nobody_free' });
  expect(records[0]).toMatchObject({ windowId: 'W1', request: { action: 'open' }, requestedBy: 'zhou', requestedAt: at(today, '09:58') });
});
