import { expect, test } from 'vitest';
import { quarantineBoard } from '#engine/analytics/quarantine-board';
import { MemoryStore } from '../../support/memory-store.ts';

test('refused messages are counted per source and reason, and the newest is shown first', async () => {
  const store = await MemoryStore.open();
  const refused = { source: 'gw', topic: 'hall/h1/v1/evt/area/D1', reason: 'not_json', detail: 'ends early', bytes: 3, first_bytes: '{"a' };
  await store.insert('quarantine', [
    { ...refused, received_at: '2026-03-02T01:00:00Z' },
    { ...refused, received_at: '2026-03-02T01:02:00Z', first_bytes: '{"b' },
    { ...refused, received_at: '2026-03-02T01:01:00Z', reason: 'wrong_type' },
  ]);
  const board = await quarantineBoard(store);
  expect(board.counts).toEqual([
    { source: 'gw', reason: 'not_json', messages: 2, lastAt: '2026-03-02T01:02:00.000Z' },
    { source: 'gw', reason: 'wrong_type', messages: 1, lastAt: '2026-03-02T01:01:00.000Z' },
  ]);
  expect(board.latest.map(({ firstBytes }) => firstBytes)).toEqual(['{"b', '{"a', '{"a']);
});
