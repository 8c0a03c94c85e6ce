import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFiveCalls } from './calls.ts';
import { run, trialFolder } from './command-line.ts';

const folder = trialFolder();
const store = join(folder, 'store');

async function query(file: string, sql: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowsJS();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

beforeAll(async () => {
  const { code } = await run(['import', writeFiveCalls(join(folder, 'calls.tsv')), '--data', store]);
  expect(code).toBe(0);
});

describe('an import', () => {
  it('fills the tables like a replay does', async () => {
    const imported = await run(['import', join(folder, 'calls.tsv'), '--json', '--data', store]);
    expect(imported.document).toMatchObject({ tickets: 5, served: 3, abandoned: 1, phantom: 1, waited: 4, added: 0, repeated: 16 });
    await run(['replay', join(folder, 'calls.tsv'), '--data', join(folder, 'replayed')]);
    const legs = 'SELECT * EXCLUDE (hall_id) FROM ticket_legs ORDER BY ticket_id';
    expect(await query(join(store, 'halltide.duckdb'), legs)).toEqual(await query(join(folder, 'replayed', 'halltide.duckdb'), legs));
  });

  it('is not done when there was nothing to import', async () => {
    const path = join(folder, 'empty.ndjson');
    const { code } = await run(['export', '--hall', 'cal-building', '--output', path, '--data', store]);
    expect([code, readFileSync(path, 'utf8')]).toEqual([0, '']);
    expect((await run(['import', path, '--mapping', 'events', '--json', '--data', store])).code).toBe(1);
  });

  it('is not done when a line could not be read, unless such lines are to be passed over', async () => {
    const path = join(folder, 'half.csv');
    writeFileSync(path, 'ticket,queue,issued\nT1,PS,1999-02-03T08:00:00Z\nT2,PS,1999-02-30T08:00:00Z\n');
    const order = ['import', path, '--hall', 'bank-calls', '--json', '--data', join(folder, 'half')];
    const strict = await run(order);
    expect([strict.code, strict.document]).toMatchObject([1, { added: 1, skippedLines: 1, skipped: { 'invalid time': 1 } }]);
    expect((await run([...order, '--skip-unreadable'])).code).toBe(0);
  });

  it('tells the figures of its file, whatever else happened in the hall meanwhile', async () => {
    const path = join(folder, 'one.csv');
    writeFileSync(path, 'ticket,queue,issued,abandoned\nT1,PS,1999-02-01T06:00:00Z,1999-02-01T16:00:00Z\n');
    const data = join(folder, 'shared-day');
    await run(['import', join(folder, 'calls.tsv'), '--data', data]);
    const { document } = await run(['import', path, '--hall', 'bank-calls', '--json', '--data', data]);
    expect(document).toMatchObject({ tickets: 1, served: 0, abandoned: 1, phantom: 0 });
  });

  it('says which halls there are when it is for another', async () => {
    const path = join(folder, 'half.csv');
    const { code, document } = await run(['import', path, '--hall', 'nowhere', '--json', '--data', store]);
    expect([code, JSON.stringify(document)]).toEqual([1, expect.stringContaining('unknown hall: nowhere')]);
  });
});

describe('an export', () => {
  it('comes back the same when it is imported elsewhere', async () => {
    const path = join(folder, 'all.ndjson.gz');
    const exported = await run(['export', '--hall', 'bank-calls', '--output', path, '--json', '--data', store]);
    expect(exported.document).toMatchObject({ events: 16, hall: 'bank-calls', format: 'ndjson', output: path });
    const other = join(folder, 'other');
    expect((await run(['import', path, '--json', '--data', other])).document).toMatchObject({
      tickets: 5,
      added: 16,
      meanWaitSeconds: 34.25,
    });
    const events = 'SELECT * EXCLUDE (recorded_at) FROM events ORDER BY id';
    expect(await query(join(other, 'halltide.duckdb'), events)).toEqual(await query(join(store, 'halltide.duckdb'), events));
  });

  it('has only the service days that were asked for', async () => {
    const days = async (from: string, to: string) => {
      const { out } = await run(['export', '--hall', 'bank-calls', '--from', from, '--to', to, '--data', store]);
      return out.split('\n').filter((line) => line !== '').length;
    };
    expect(await days('1999-02-01', '1999-02-01')).toBe(14);
    expect(await days('1999-02-02', '1999-02-02')).toBe(2);
    expect(await days('1999-02-01T08:00:00+02:00', '1999-02-01T08:20:00+02:00')).toBe(3);
  });

  it('is refused between moments that are none, or the wrong way round', async () => {
    const span = (from: string, to: string) =>
      run(['export', '--hall', 'bank-calls', '--from', from, '--to', to, '--output', join(folder, 'none'), '--json', '--data', store]);
    expect((await span('2026-13-45', '2027-01-01')).code).not.toBe(0);
    expect((await span('1999-02-02', '1999-02-01')).code).not.toBe(0);
  });

  it('is a table for analytics tools as Parquet', async () => {
    const path = join(folder, "o'clock.parquet");
    expect((await run(['export', '--hall', 'bank-calls', '--format', 'parquet', '--output', path, '--data', store])).code).toBe(0);
    const rows = await query(
      ':memory:',
      `SELECT count(*)::INTEGER, count(DISTINCT entity_id)::INTEGER, min(time)::VARCHAR LIKE '1999-02-01%', any_value(hall_id) FROM '${path.replaceAll("'", "''")}'`,
    );
    expect(rows).toEqual([[16, 5, true, 'bank-calls']]);
  });
});

describe('verify', () => {
  it('is not done where there is no store, and makes none', async () => {
    const missing = join(folder, 'missing');
    const { code, document } = await run(['verify', '--json', '--data', missing]);
    expect([code, JSON.stringify(document)]).toEqual([1, expect.stringContaining('no store')]);
    expect(existsSync(missing)).toBe(false);
  });

  it('agrees as long as the tables say what the events say', async () => {
    const { code, document } = await run(['verify', '--json', '--data', store]);
    expect(code).toBe(0);
    expect(document).toEqual({
      agree: true,
      events: 16,
      tables: [{ table: 'ticket_legs', hall: 'bank-calls', rows: 5, rowsFromEvents: 5, equal: true }],
    });
  });

  it('finds a row that says something else, and one that is gone', async () => {
    await query(join(store, 'halltide.duckdb'), "UPDATE ticket_legs SET wait_seconds = 35 WHERE ticket_id = 'AA0101-34540'");
    const changed = await run(['verify', '--json', '--data', store]);
    expect(changed.code).toBe(1);
    expect(changed.document).toMatchObject({ agree: false, tables: [{ rows: 5, rowsFromEvents: 5, equal: false }] });
    await query(join(store, 'halltide.duckdb'), 'DELETE FROM ticket_legs');
    expect((await run(['verify', '--data', store])).out).toContain('OTHER  ticket_legs of bank-calls: 0 rows, 5 from the events');
  });
});
