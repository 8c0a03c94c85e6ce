import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/running-app.ts';
import { run } from './command-line.ts';

/** Eight weeks of hours from Monday, 2025-03-03; every value `valueAt` says, null for a row without. */
async function writeHours(valueAt: (day: number, hour: number) => number | null, hours = [9, 10, 11]): Promise<string> {
  const path = join(await temporaryFolder(), 'hours.csv');
  const lines = Array.from({ length: 56 }, (_, day) => {
    const date = new Date(Date.UTC(2025, 2, 3 + day)).toISOString().slice(0, 10);
    return hours.map((hour) => `${date} ${hour}:00,${valueAt(day, hour) ?? ''}`);
  });
  await writeFile(path, ['time,value', ...lines.flat()].join('\n'));
  return path;
}

const columns = ['--time', 'time', '--value', 'value'];
const steady = (day: number, hour: number): number => (day % 7 < 5 ? 20 + hour : 4);

describe('forecast backtest', () => {
  test('prints one document: the scores of the model and of simple forecasts, and the rows that could not be used', async () => {
    const path = await writeHours((day, hour) => (day === 3 && hour === 9 ? null : steady(day, hour) + ((day * 5 + hour) % 3)));
    const { code, document } = await run(['forecast', 'backtest', path, ...columns, '--test-from', '2025-04-14', '--json']);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      slotMinutes: 60,
      keys: 1,
      testFrom: '2025-04-14',
      horizonDays: 7,
      intervals: 'past-errors',
      slots: { tested: 42, compared: 42, withoutForecast: 0, withoutLastWeek: 0 },
      rows: { read: 168, used: 167, unusable: 1, reasons: [{ reason: 'no_value', rows: 1, first: [`${path}:11`] }] },
    });
    for (const name of ['model', 'seasonalNaive', 'historicalMedian', 'movingAverage'])
      expect(document[name]).toMatchObject({ mae: expect.any(Number), wape: expect.any(Number) });
    expect(document['model']).toMatchObject({ pinball: expect.any(Number), coverage80: expect.any(Number) });
  });

  test('counts arrivals one row each', async () => {
    const path = await writeHours(() => 1);
    const args = ['--time', 'time', '--combine', 'count', '--test-from', '2025-04-14', '--horizon', '24h', '--json'];
    const { document } = await run(['forecast', 'backtest', path, ...args]);
    expect(document).toMatchObject({ horizonDays: 1, intervals: 'negative-binomial', seasonalNaive: { mae: 0 } });
  });

  test.each([
    ['2025-03-03', 'no data before 2025-03-03: the first is of 2025-03-03'],
    ['2026-01-01', 'no data from 2026-01-01 on: the last is of 2025-04-27'],
    ['yesterday', 'Say a day as 2025-06-01.'],
  ])('says what is wrong with testing from %s', async (day, message) => {
    const { code, document } = await run(['forecast', 'backtest', await writeHours(steady), ...columns, '--test-from', day, '--json']);
    expect(code).toBe(1);
    expect(document).toMatchObject({ error: { message: expect.stringContaining(message) } });
  });

  test('refuses a daily series, a column that is not there and a file without a number', async () => {
    const test = async (path: string, ...args: string[]): Promise<string> => {
      const { code, err } = await run(['forecast', 'backtest', path, '--test-from', '2025-04-14', ...args]);
      expect(code).toBe(1);
      return err;
    };
    expect(await test(await writeHours(steady, [0]), ...columns)).toContain('an hourly or finer series is needed');
    expect(await test(await writeHours(steady), '--time', 'time', '--value', 'waits')).toContain('no column "waits"');
    expect(await test(await writeHours(steady), '--time', 'time')).toContain('--value says which column is forecast');
    expect(await test(await writeHours(() => null), ...columns)).toContain('no row has a time and a value');
    expect(await test(await writeHours(steady), ...columns, '--horizon', '0d')).toContain('Say a horizon of 1 to 60 days');
  });
});

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const mostOfLastWeek: readonly (readonly [name: string, most: number, args: readonly string[]])[] = [
  [
    'waits of 187 offices, June 2025',
    0.8,
    ['dmv_waits/2024-09_2025-06.csv.gz', '--time', 'captured', '--value', 'no_appt_wait', '--key', 'location', '--test-from', '2025-06-01'],
  ],
  [
    'calls of a bank, their last week',
    0.9,
    ['bank_calls/1999-02.tsv.gz', '--time', 'date,vru_entry', '--combine', 'count', '--slot', '30', '--test-from', '1999-02-22'],
  ],
  [
    'passengers at a border, 2018',
    0.9,
    [
      'border_booths/ORD-2016.csv',
      'border_booths/ORD-2017.csv',
      'border_booths/ORD-2018.csv',
      '--time',
      'date,hour',
      '--value',
      'all_total',
      '--test-from',
      '2018-01-01',
    ],
  ],
  ['people through a door, in', 0.9, ['door_counts/cal-inflow.csv', '--time', '1', '--value', '2', '--test-from', '2005-10-15']],
  ['people through a door, out', 0.9, ['door_counts/cal-outflow.csv', '--time', '1', '--value', '2', '--test-from', '2005-10-15']],
];

describe.skipIf(!existsSync(shared))('a week ahead, on series of others (skipped without ../shared/data)', () => {
  test.each(mostOfLastWeek)(
    '%s: the error is at most %d of that of the same slot last week',
    { timeout: 120_000 },
    async (_name, most, args) => {
      const paths = args.map((arg) => (/\.(csv|gz)$/.test(arg) ? `${shared}${arg}` : arg));
      const { document } = await run(['forecast', 'backtest', ...paths, '--json']);
      expect(document['ratio']).toBeGreaterThan(0.3);
      expect(document['ratio']).toBeLessThanOrEqual(most);
    },
  );
});
