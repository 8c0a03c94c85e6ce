import { expect, test } from 'vitest';
import type { FeedState, HallState } from '#contracts/hall-state';
import { lobbyBoard } from '#engine/analytics/lobby-board';
import { hallTen, quietQueue, quietState, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { at, eventRow } from '../../support/stored-rows.ts';

const today = '2026-03-02';
const moment = { plan: smallHall, day: today, now: hallTen };
const feed = (freshness: FeedState['freshness']): HallState['feeds'] => ({
  ticket: { family: 'ticket', freshness, lastEventAt: null, eventsToday: 1 },
});
const busy = { ...quietQueue('general'), waiting: 7, openWindows: 2, recentWaitSeconds: [60, 600, 120] };

test('the display shows each ticket where it was called last, latest first', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [
    eventRow(today, '09:00', 'ticket.called', 'A001', { windowId: 'W1' }),
    eventRow(today, '09:50', 'ticket.called', 'A017', { windowId: 'W1' }),
    eventRow(today, '09:55', 'ticket.called', 'B003', { windowId: 'W11' }),
    eventRow(today, '09:58', 'ticket.recalled', 'A017', { windowId: 'W2' }),
  ]);
  const board = await lobbyBoard(store, moment, { ...quietState(smallHall), feeds: feed('live') });
  expect(board.timeZone).toBe('Asia/Shanghai');
  expect(board.calls).toEqual([
    { ticketId: 'A017', windowNumber: '2', calledAt: at(today, '09:58') },
    { ticketId: 'B003', windowNumber: '11', calledAt: at(today, '09:55') },
  ]);
});

test('a live feed says how many wait and how long it took just now', async () => {
  const state = { ...quietState(smallHall), feeds: feed('live'), queues: { general: busy } };
  const { queues } = await lobbyBoard(await MemoryStore.open(), moment, state);
  expect(queues[0]).toMatchObject({ id: 'general', letter: 'A', waiting: 7, openWindows: 2, recentWaitMinutes: 2 });
});

test('a silent feed is no empty queue: how many wait is unknown', async () => {
  const state = { ...quietState(smallHall), feeds: feed('stale'), queues: { general: busy } };
  const board = await lobbyBoard(await MemoryStore.open(), moment, state);
  expect(board.freshness).toBe('stale');
  expect(board.queues[0]).toMatchObject({ waiting: null, recentWaitMinutes: null });
});
