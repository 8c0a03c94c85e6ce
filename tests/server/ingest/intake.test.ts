import { setTimeout as sleep } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { HallEngine } from '#engine/hall-engine';
import { Database, inMemory } from '#engine/store/database';
import { DuckDbQueries } from '#engine/store/duckdb-queries';
import type { Adapter } from '../../../server/adapters/adapter.ts';
import { Intake } from '../../../server/ingest/intake.ts';
import { createIntakeMetrics } from '../../../server/ingest/intake-metrics.ts';
import { nineOClock, smallHall } from '../../support/small-hall.ts';

async function openIntake(adapters: readonly Adapter[] = []) {
  const database = await Database.open(inMemory, { threads: 1, memoryMebibytes: { writing: 200, asking: 200 }, checkpointMebibytes: 16 });
  const engine = await HallEngine.open({ database, plans: [smallHall], wall: () => nineOClock, filterBits: 2 ** 16 });
  const failures: unknown[] = [];
  const metrics = new Registry();
  const intake = new Intake({
    engine,
    adapters,
    wall: () => nineOClock,
    metrics: createIntakeMetrics(metrics),
    onStoreFailure: (cause) => failures.push(cause),
  });
  onTestFinished(async () => {
    await intake.idle();
    await engine.close();
    database.close();
  });
  const send = (topic: string, message: unknown) =>
    new Promise<void>((settled) => {
      intake.receive({
        topic,
        payload: Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)),
        client: 'kiosk-7',
        settled,
      });
    });
  return { engine, intake, metrics, send, failures, database, queries: new DuckDbQueries(database.reader) };
}

const issued = (id: string) => ({
  specversion: '1.0',
  id,
  source: 'q',
  type: 'ticket.issued',
  subject: id,
  time: '2026-03-03T09:00:00+08:00',
  data: { queueId: 'A' },
});
const count = 'SELECT count(*)::INTEGER AS events FROM events';

describe('the intake', () => {
  it('settles a message when its event can be read from the store', async () => {
    const { send, queries } = await openIntake();
    await send('hall/small/v1/evt/ticket/A001', issued('A001'));
    expect(await queries.query(count, {})).toEqual([{ events: 1 }]);
  });

  it('commits together what comes within a moment', async () => {
    const { send, metrics } = await openIntake();
    const commits = async () => Number(/halltide_commit_seconds_count (\d+)/.exec(await metrics.metrics())?.[1]);
    await send('hall/small/v1/evt/ticket/A001', issued('A001'));
    expect(await commits()).toBe(1);
    const settled: Promise<void>[] = [];
    for (let n = 2; n <= 21; n += 1) {
      settled.push(send(`hall/small/v1/evt/ticket/A${n}`, issued(`A${n}`)));
      await sleep(1);
    }
    await Promise.all(settled);
    expect(await commits()).toBeLessThan(8);
  });

  it('settles a refused message too, quarantined with its topic, sender and first bytes, and goes on', async () => {
    const { send, queries } = await openIntake();
    await Promise.all([send('hall/small/v1/evt/ticket/A001', '\u0000broken'), send('hall/small/v1/evt/ticket/A002', issued('A002'))]);
    expect(await queries.query('SELECT source, topic, reason, first_bytes FROM quarantine', {})).toEqual([
      { source: 'kiosk-7', topic: 'hall/small/v1/evt/ticket/A001', reason: 'not_json', first_bytes: '·broken' },
    ]);
    expect(await queries.query(count, {})).toEqual([{ events: 1 }]);
  });

  it('follows the clock of a hall that sends one, and refuses it from a hall on wall time', async () => {
    const { send, engine } = await openIntake();
    await send('hall/small/v1/state/clock', { time: '2026-03-03T09:30:00+08:00', rate: 10 });
    expect(engine.now('small')).toBe(nineOClock + 30 * 60_000);
    expect(engine.state('small').clock).toMatchObject({ rate: 10, source: 'feed' });
  });

  it('stores a last will as a fault of the device, once, and its return as recovery', async () => {
    const { send, engine, queries } = await openIntake();
    await send('hall/small/v1/state/clock', { time: '2026-03-03T09:00:00+08:00', rate: 1 });
    const presence = 'hall/small/v1/state/device/kiosk-1';
    await send(presence, { state: 'lost' });
    await send(presence, { state: 'lost' });
    expect(engine.state('small').devices['kiosk-1']?.status).toBe('lost');
    await send(presence, { state: 'ready' });
    expect(engine.state('small').devices['kiosk-1']?.status).toBe('ok');
    expect(await queries.query(count, {})).toEqual([{ events: 2 }]);
  });

  it('believes the last of several presences that come in one go', async () => {
    const { send, engine } = await openIntake();
    await send('hall/small/v1/state/clock', { time: '2026-03-03T09:00:00+08:00', rate: 1 });
    const say = (...states: string[]) => Promise.all(states.map((state) => send('hall/small/v1/state/device/kiosk-1', { state })));
    await say('lost', 'ready');
    expect(engine.state('small').devices['kiosk-1']?.status).toBe('ok');
    await say('lost', 'ready', 'lost');
    expect(engine.state('small').devices['kiosk-1']?.status).toBe('lost');
  });

  it('leaves aside a clock that leaps into another day, until its next reading goes on from there', async () => {
    const { send, engine, queries, failures } = await openIntake();
    const clock = (time: string) => send('hall/small/v1/state/clock', { time, rate: 1 });
    const refused = () => queries.query('SELECT reason, count(*)::INTEGER AS messages FROM quarantine GROUP BY reason ORDER BY reason', {});
    await clock('2026-03-03T09:00:00+08:00');
    for (const time of [
      '2026-03-09T09:00:00+08:00',
      '2026-03-04T07:00:00+08:00',
      '2026-03-02T09:00:00+08:00',
      '9999-12-31T23:59:59Z',
      '1970-01-01T00:00:00Z',
      '+275760-09-13T00:00:00Z',
      '2026-03-03T09:00:04+08:00',
    ])
      await clock(time);
    await send('hall/small/v1/evt/ticket/A001', issued('A001'));
    expect(engine.state('small')).toMatchObject({ day: '2026-03-03', tickets: { A001: {} } });
    const wrong = [
      { reason: 'absurd_time', messages: 5 },
      { reason: 'bad_time', messages: 1 },
    ];
    expect(await refused()).toEqual(wrong);
    await clock('2026-03-09T09:00:00+08:00');
    await clock('2026-03-09T09:00:01+08:00');
    expect(engine.state('small').day).toBe('2026-03-09');
    expect(await refused()).toEqual(wrong);
    expect(failures).toEqual([]);
  });

  it('believes at once a clock that is put right by minutes, where a day begins too, and one that goes on within its day', async () => {
    const { send, engine } = await openIntake();
    const clock = (time: string) => send('hall/small/v1/state/clock', { time, rate: 1 });
    await clock('2026-03-03T09:00:00+08:00');
    await clock('2026-03-04T03:58:00+08:00');
    await clock('2026-03-04T04:02:00+08:00');
    expect(engine.state('small').day).toBe('2026-03-04');
    await clock('2026-03-04T03:59:00+08:00');
    expect(engine.now('small')).toBe(nineOClock + 18 * 3_600_000 + 59 * 60_000);
  });

  it('places what carries no time of its own at the time in its hall', async () => {
    const adapter: Adapter = {
      name: 'plain',
      topicFilter: 'plain/+',
      adapt: async (_topic, _payload, arrival) => {
        const time = new Date(arrival?.('small') ?? 0).toISOString();
        return { unread: [], messages: [{ topic: 'hall/small/v1/evt/ticket/A001', event: { ...issued('A001'), time } }] };
      },
    };
    const { send, queries } = await openIntake([adapter]);
    await send('hall/small/v1/state/clock', { time: '2026-03-01T10:00:00+08:00', rate: 10 });
    await send('plain/1', '17');
    expect(await queries.query("SELECT strftime(time AT TIME ZONE 'UTC', '%d %H:%M') AS at FROM events", {})).toEqual([{ at: '01 02:00' }]);
  });

  it('hands foreign topics to their adapter and checks what it makes of them', async () => {
    const adapter: Adapter = {
      name: 'vendor',
      topicFilter: 'vendor/+/up',
      adapt: async (topic) =>
        topic === 'vendor/bad/up'
          ? { messages: [], unread: [{ reason: 'adapter_failed', detail: 'no such field' }] }
          : {
              unread: [],
              messages: [
                { topic: 'hall/small/v1/evt/ticket/A001', event: issued('A001') },
                { topic: 'hall/small/v1/evt/ticket/A002', event: {} },
              ],
            },
    };
    const { send, queries } = await openIntake([adapter]);
    await send('vendor/1/up', '{}');
    await send('vendor/bad/up', '{}');
    expect(await queries.query(count, {})).toEqual([{ events: 1 }]);
    const reasons = await queries.query<{ reason: string; source: string }>('SELECT reason, source FROM quarantine', {});
    expect(reasons.map(({ reason }) => reason).sort()).toEqual(['adapter_failed', 'not_an_event']);
    expect(reasons.find(({ reason }) => reason === 'adapter_failed')?.source).toBe('vendor');
  });

  it('settles nothing any more once the store has failed, and says so once', async () => {
    const { send, database, failures, intake } = await openIntake();
    await database.writer.run('ALTER TABLE events RENAME TO events_gone');
    let settled = 0;
    for (const id of ['A001', 'A002']) {
      void send(`hall/small/v1/evt/ticket/${id}`, issued(id)).then(() => {
        settled += 1;
      });
      await sleep(50);
    }
    await intake.idle();
    expect(settled).toBe(0);
    expect(failures).toHaveLength(1);
  });
});
