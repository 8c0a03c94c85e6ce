import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it, onTestFinished } from 'vitest';
import { HallEngine } from '#engine/hall-engine';
import { Database } from '#engine/store/database';
import { DuckDbQueries } from '#engine/store/duckdb-queries';
import { event, smallHall } from '../../support/small-hall.ts';

const firstSchema = ['001-events.sql', '002-projections.sql', '003-decisions.sql', '004-hall-clocks.sql'];

it('a store of an earlier version is brought up to date with what it holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'halltide-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'store.duckdb');
  const instance = await DuckDBInstance.create(path);
  const old = await instance.connect();
  await old.run('CREATE TABLE schema_versions (name VARCHAR PRIMARY KEY)');
  for (const name of firstSchema) {
    await old.run(readFileSync(new URL(`../../../engine/store/schema/${name}`, import.meta.url), 'utf8'));
    await old.run('INSERT INTO schema_versions VALUES ($1)', [name]);
  }
  await old.run(
    `INSERT INTO events VALUES ('small', '2026-03-03', 'ticket', 'issued', 'A001', '2026-03-03T01:00:00Z', 'q', 'e1', 1, '2026-03-03T01:00:00Z', '{"queueId":"A"}')`,
  );
  await old.run(
    `INSERT INTO events VALUES ('small', '2026-03-02', 'appointment', 'booked', 'P1', '2026-03-02T01:00:00Z', 'b', 'e1', 2, '2026-03-02T01:00:00Z', '{"queueId":"A","slotStart":"2026-03-03T01:30:00Z"}')`,
  );
  await old.run(
    `INSERT INTO decisions VALUES ('small', 'c1', 'W1', '{"action":"open"}', 'zhou', '2026-03-03T01:00:00Z', '2026-03-03T01:00:00Z')`,
  );
  for (const [id, kind, clock, data] of [
    ['e3', 'accepted', '01:00', '{"dueTime":"2026-03-06T09:00:00Z","promisedWorkingDays":3}'],
    ['e4', 'paused', '02:00', '{"kind":"听证"}'],
    ['e5', 'resumed', '05:00', '{}'],
  ])
    await old.run(
      `INSERT INTO events VALUES ('small', '2026-03-02', 'case', '${kind}', 'C1', '2026-03-02T${clock}:00Z', 'c', '${id}', 3, '2026-03-02T01:00:00Z', '${data}')`,
    );
  await old.run(
    `INSERT INTO cases (hall_id, case_id, status, due_at, last_event_at, corrections, first_day)
     VALUES ('small', 'C1', 'accepted', '2026-03-06T09:00:00Z', '2026-03-02T05:00:00Z', 0, '2026-03-02')`,
  );
  for (const [id, family, kind, entity, clock, data] of [
    ['e6', 'window', 'opened', 'W1', '01:00', '{"queues":["A"],"staffId":"S1"}'],
    ['e7', 'staff', 'signed_on', 'S2', '02:00', '{"windowId":"W1"}'],
    ['e8', 'window', 'closed', 'W1', '03:00', '{}'],
  ])
    await old.run(
      `INSERT INTO events VALUES ('small', '2026-03-02', '${family}', '${kind}', '${entity}', '2026-03-02T${clock}:00Z', 'w', '${id}', 4, '2026-03-02T01:00:00Z', '${data}')`,
    );
  await old.run(
    `INSERT INTO window_periods VALUES ('small', '2026-03-02', 'W1', 'open', NULL, 'A', 'S1', '2026-03-02T01:00:00Z', '2026-03-02T03:00:00Z')`,
  );
  old.closeSync();
  instance.closeSync();

  const database = await Database.open(path, { threads: 1, memoryMebibytes: { writing: 200, asking: 200 }, checkpointMebibytes: 16 });
  const engine = await HallEngine.open({ database, plans: [smallHall], wall: () => 0, filterBits: 2 ** 16 });
  expect(Object.keys(engine.state('small').tickets)).toEqual(['A001']);
  expect(engine.state('small').commands).toMatchObject({ c1: { requestedBy: 'zhou', undoes: null } });
  await engine.commit([{ ...event('ticket.issued', 'A002', 1, { queueId: 'A' }), sequence: 8 }], []);
  expect(engine.sources('small')).toMatchObject([{ lastNumber: 8 }]);
  const rows = await new DuckDbQueries(database.reader).query('SELECT appointment_id, day::VARCHAR AS day FROM appointments', {});
  expect(rows).toEqual([{ appointment_id: 'P1', day: '2026-03-03' }]);
  expect(Object.keys(engine.state('small').appointments)).toEqual(['P1']);
  const cases = await new DuckDbQueries(database.reader).query('SELECT case_id, due_at FROM cases', {});
  expect(cases).toEqual([{ case_id: 'C1', due_at: '2026-03-06T12:00:00.000Z' }]);
  const periods = await new DuckDbQueries(database.reader).query(
    'SELECT staff_id, hour(started_at)::INTEGER AS began, hour(ended_at)::INTEGER AS ended FROM window_periods ORDER BY started_at',
    {},
  );
  expect(periods).toEqual([
    { staff_id: 'S1', began: 1, ended: 2 },
    { staff_id: 'S2', began: 2, ended: 3 },
  ]);
  await engine.close();
  database.close();
});
