import { readFileSync } from 'node:fs';
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
