import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallEvent } from '#contracts/events';
import type { DuckDbQueries } from '#engine/store/duckdb-queries';
import { openEngine, temporaryStore } from '../support/open-engine.ts';
import { event } from '../support/small-hall.ts';
import { someDay } from '../support/some-day.ts';

const tables = ['ticket_legs', 'window_periods', 'ratings', 'cases', 'appointments', 'area_counts', 'area_air', 'device_events'];
const dayLater = 24 * 60;

async function contents(queries: DuckDbQueries): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of tables) found[table] = (await queries.query(`SELECT * FROM ${table}`, {})).map((row) => JSON.stringify(row)).sort();
  return found;
}

const inBatches = (events: readonly HallEvent[], size: number): HallEvent[][] =>
  Array.from({ length: Math.ceil(events.length / size) }, (_unused, place) => events.slice(place * size, (place + 1) * size));

describe('the engine', () => {
  it('stores an event once, however often and wherever it comes again', async () => {
    const { engine, queries, close } = await openEngine();
    const issued = event('ticket.issued', 'A001', 0, { queueId: 'A' });
    expect(await engine.commit([issued, issued], [])).toEqual({ added: 1, repeated: 1 });
    expect(await engine.commit([issued], [])).toEqual({ added: 0, repeated: 1 });
    expect(await engine.commit([{ ...issued, time: issued.time + 86_400_000 }], [])).toEqual({ added: 0, repeated: 1 });
    expect(await engine.commit([{ ...issued, source: 'another' }], [])).toEqual({ added: 1, repeated: 0 });
    expect(await queries.query('SELECT count(*)::INTEGER AS events FROM events', {})).toEqual([{ events: 2 }]);
    await close();
  });

  it('drops repeats of what was stored before a restart', async () => {
    const path = temporaryStore();
    const issued = event('ticket.issued', 'A001', 0, { queueId: 'A' });
    const first = await openEngine(path);
    await first.engine.commit([issued], []);
    await first.close();
    const second = await openEngine(path);
    expect(await second.engine.commit([issued], [])).toEqual({ added: 0, repeated: 1 });
    await second.close();
  });

  it('makes the same state from the store as it had live, and the same tables for any order and batching', async () => {
    await fc.assert(
      fc.asyncProperty(
        someDay.chain((day) =>
          fc.tuple(fc.constant(day), fc.shuffledSubarray(day, { minLength: day.length }), fc.integer({ min: 1, max: 20 })),
        ),
        async ([day, shuffled, batchSize]) => {
          const path = join(mkdtempSync(join(tmpdir(), 'halltide-engine-')), 'store.duckdb');
          const live = await openEngine(path);
          for (const batch of inBatches(shuffled, batchSize)) await live.engine.commit(batch, []);
          const sorted = await openEngine();
          await sorted.engine.commit(
            [...day].sort((a, b) => a.time - b.time),
            [],
          );
          expect(await contents(live.queries)).toEqual(await contents(sorted.queries));
          await live.engine.tick();
          const liveState = live.engine.state('small');
          await live.close();
          await sorted.close();
          const again = await openEngine(path);
          expect(again.engine.state('small')).toEqual({ ...liveState, clock: again.engine.state('small').clock });
          await again.close();
          rmSync(join(path, '..'), { recursive: true, force: true });
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('places a late event on its own day, after that day has left memory', async () => {
    const { engine, queries, close } = await openEngine();
    const late = event('ticket.called', 'A001', 4, { windowId: 'W1' });
    await engine.commit(
      [
        event('ticket.issued', 'A001', 0, { queueId: 'A' }),
        event('ticket.service_started', 'A001', 5, { windowId: 'W1' }),
        event('ticket.service_finished', 'A001', 9, { windowId: 'W1' }),
      ],
      [],
    );
    await engine.commit([event('ticket.issued', 'A001', dayLater, { queueId: 'B' })], []);
    await engine.commit([late], []);
    const legs = await queries.query('SELECT day, queue_id, wait_seconds, outcome FROM ticket_legs', {});
    expect(legs).toEqual([{ day: '2026-03-03', queue_id: 'A', wait_seconds: 240, outcome: 'served' }]);
    expect(engine.state('small').queues.A).toMatchObject({ issuedToday: 0, calledToday: 0 });
    expect(engine.state('small').queues.B).toMatchObject({ issuedToday: 1 });
    await close();
  });

  it('takes a ticket that is transferred more often than its table can count', async () => {
    const { engine, queries, close } = await openEngine();
    const moves = Array.from({ length: 300 }, (_unused, place) => event('ticket.transferred', 'A001', place, { queueId: 'B' }));
    await engine.commit(moves, []);
    expect(await queries.query('SELECT count(*)::INTEGER AS legs, max(leg)::INTEGER AS last FROM ticket_legs', {})).toEqual([
      { legs: 300, last: 255 },
    ]);
    await close();
  });

  it('tells a listener only what changed since it came', async () => {
    const { engine, close } = await openEngine();
    await engine.commit([event('ticket.issued', 'A001', 0, { queueId: 'A' })], []);
    await engine.tick();
    const told: string[] = [];
    engine.subscribe('small', ({ tickets }) => told.push(...Object.keys(tickets ?? {})));
    await engine.commit([event('ticket.issued', 'A002', 1, { queueId: 'A' })], []);
    expect(told).toEqual(['A002']);
    await close();
  });

  it('takes a due time that no calendar knows for unknown', async () => {
    const { engine, queries, close } = await openEngine();
    await engine.commit([event('case.accepted', 'C1', 0, { dueTime: '2026-03-03T23:59:60+08:00' })], []);
    expect(await queries.query('SELECT due_at FROM cases', {})).toEqual([{ due_at: null }]);
    await close();
  });

  it('goes on with a case whose earlier events have left memory', async () => {
    const { engine, queries, close } = await openEngine();
    await engine.commit([event('case.applied', 'C1', 0, { matterId: 'M1' }), event('case.refused', 'C1', 5)], []);
    await engine.commit([event('window.opened', 'W1', 3 * dayLater)], []);
    await engine.commit([event('case.collected', 'C1', 3 * dayLater + 5)], []);
    expect(await queries.query('SELECT case_id, matter_id, status FROM cases', {})).toEqual([
      { case_id: 'C1', matter_id: 'M1', status: 'collected' },
    ]);
    await close();
  });

  it('makes the certificate of a case that was finished on an earlier day part of its row', async () => {
    const { engine, queries, close } = await openEngine();
    await engine.commit([event('case.applied', 'C1', 0, { matterId: 'M1' }), event('case.finished', 'C1', 5, { result: 'granted' })], []);
    await engine.commit([event('window.opened', 'W1', dayLater)], []);
    await engine.commit([event('case.certificate_made', 'C1', dayLater + 5), event('case.collected', 'C1', dayLater + 9)], []);
    expect(await queries.query('SELECT matter_id, status, result, certificate_at IS NOT NULL AS certificate_made FROM cases', {})).toEqual([
      { matter_id: 'M1', status: 'collected', result: 'granted', certificate_made: true },
    ]);
    await close();
  });

  it('shows a command as pending until the hall answers, and keeps it over a restart', async () => {
    const path = temporaryStore();
    const first = await openEngine(path);
    await first.engine.commit([event('window.opened', 'W1', 0)], []);
    const asked = {
      id: 'cmd-1',
      windowId: 'W2',
      request: { action: 'open' },
      requestedBy: 'manager',
      requestedAt: first.engine.now('small'),
      undoes: 'cmd-0',
      status: 'pending',
      answeredAt: null,
      reason: null,
      reasonCode: null,
    } as const;
    await first.engine.recordCommand('small', asked);
    expect(first.engine.state('small').commands['cmd-1']?.status).toBe('pending');
    await first.engine.commit([event('command.rejected', 'cmd-1', 2, { reason: '暂无可调配人员', reasonCode: 'nobody_free' })], []);
    await first.close();
    const second = await openEngine(path);
    expect(second.engine.state('small').commands['cmd-1']).toMatchObject({
      status: 'rejected',
      reason: '暂无可调配人员',
      reasonCode: 'nobody_free',
      requestedBy: 'manager',
      undoes: 'cmd-0',
    });
    await second.close();
  });

  it('keeps refused messages with their reason and tells listeners only what was committed', async () => {
    const { engine, queries, close } = await openEngine();
    const patches: unknown[] = [];
    engine.subscribe('small', (patch) => patches.push(patch));
    const refusal = {
      receivedAt: 0,
      source: 'kiosk-9',
      topic: 'hall/small/v1/evt/ticket/A1',
      reason: 'not_json',
      detail: 'x',
      bytes: 3,
      firstBytes: 'abc',
    };
    await engine.commit([event('ticket.issued', 'A001', 0, { queueId: 'A' })], [refusal]);
    expect(await queries.query('SELECT source, reason, bytes FROM quarantine', {})).toEqual([
      { source: 'kiosk-9', reason: 'not_json', bytes: 3 },
    ]);
    expect(patches).toHaveLength(1);
    expect(patches[0]).toMatchObject({ tickets: { A001: { status: 'waiting' } } });
    await close();
  });
});
