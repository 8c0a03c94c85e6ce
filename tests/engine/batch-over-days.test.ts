import { describe, expect, it } from 'vitest';
import type { HallEvent } from '#contracts/events';
import { HallEngine } from '#engine/hall-engine';
import { Database, inMemory } from '#engine/store/database';
import { DuckDbQueries } from '#engine/store/duckdb-queries';
import { event, smallHall } from '../support/small-hall.ts';

const dayLater = 24 * 60;

/** Rows of `sql` after the batches were committed, each in one go. */
async function after(batches: readonly (readonly HallEvent[])[], sql: string) {
  const database = await Database.open(inMemory, { threads: 1, memoryMebibytes: { writing: 200, asking: 200 }, checkpointMebibytes: 16 });
  const engine = await HallEngine.open({ database, plans: [smallHall], wall: () => 0, filterBits: 2 ** 16 });
  for (const batch of batches) await engine.commit(batch, []);
  const rows = await new DuckDbQueries(database.reader).query(sql, {});
  await engine.close();
  database.close();
  return rows;
}

describe('a batch in which a day begins', () => {
  it('still knows the papers of the day before', async () => {
    const rows = await after(
      [
        [event('rating.given', 'R1', 0, { stars: 2, active: true, windowId: 'W1' })],
        [event('window.opened', 'W1', dayLater), event('rating.followed_up', 'R1', dayLater + 5, {})],
      ],
      'SELECT rating_id, stars, window_id, followed_up_at IS NOT NULL AS followed_up FROM ratings',
    );
    expect(rows).toEqual([{ rating_id: 'R1', stars: 2, window_id: 'W1', followed_up: true }]);
  });

  it('still knows the tickets of the day before, when some of their events come late', async () => {
    const rows = await after(
      [
        [event('ticket.issued', 'A001', 0, { queueId: 'A' }), event('ticket.called', 'A001', 4, { windowId: 'W1' })],
        [
          event('window.opened', 'W1', dayLater),
          event('ticket.service_started', 'A001', 5, { windowId: 'W1' }),
          event('ticket.service_finished', 'A001', 9, { windowId: 'W1' }),
        ],
      ],
      'SELECT queue_id, wait_seconds, service_seconds, outcome FROM ticket_legs',
    );
    expect(rows).toEqual([{ queue_id: 'A', wait_seconds: 240, service_seconds: 240, outcome: 'served' }]);
  });
});
