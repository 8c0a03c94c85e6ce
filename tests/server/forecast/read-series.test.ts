import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readSeries } from '../../../server/forecast/read-series.ts';
import { temporaryFolder } from '../../support/running-app.ts';

async function fileOf(content: string | Uint8Array, name = 'series.csv'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

describe('rows of a series', () => {
  test('are read by the names of their columns, gzip or plain, each file with its heading', async () => {
    const text = '\uFEFFcaptured;office;minutes\n2025-06-02 09:00;north;4\n2025-06-02 10:00;north;6\n';
    const paths = [await fileOf(text), await fileOf(gzipSync(text.replaceAll('06-02', '06-03')), 'more.csv.gz')];
    const { rows, read, unusable } = await readSeries(paths, { time: 'captured', value: 'minutes', key: 'office' }, 'mean');
    expect([read, rows.count, unusable]).toEqual([4, 4, []]);
    expect(rows.build(60)).toMatchObject({ keys: ['north'], days: 2, values: Float64Array.of(4, 6, 4, 6) });
  });

  test('are read by the places of their columns where there is no heading', async () => {
    const { rows } = await readSeries(
      [await fileOf('"07/24/05 00:30:00",3\n"07/24/05 01:00:00",5\n')],
      { time: '1', value: '2', key: null },
      'sum',
    );
    expect([...rows.build(30).values]).toEqual([3, 5]);
  });

  test('may have their date and their hour in two columns', async () => {
    const text = 'date\thour\tn\n2018-06-01\t1300 - 1400\t8\n';
    const { rows } = await readSeries([await fileOf(text)], { time: 'date,hour', value: 'n', key: null }, 'sum');
    expect(rows.build(60)).toMatchObject({ slots: [13], values: Float64Array.of(8) });
  });

  test('that cannot be used are counted by reason, with the first few places', async () => {
    const path = await fileOf('t,v\n2025-06-02 09:00,\nyesterday,3\n2025-06-02 10:00,closed\n"\n2025-06-02 11:00\n2025-06-02 12:00,7\n\n');
    const { rows, read, unusable } = await readSeries([path], { time: 't', value: 'v', key: null }, 'mean');
    expect([read, rows.count]).toEqual([6, 1]);
    expect(unusable).toEqual([
      { reason: 'no_value', rows: 1, first: [`${path}:2`] },
      { reason: 'unreadable_time', rows: 1, first: [`${path}:3`] },
      { reason: 'not_a_number', rows: 1, first: [`${path}:4`] },
      { reason: 'unreadable_line', rows: 1, first: [`${path}:5`] },
      { reason: 'too_few_columns', rows: 1, first: [`${path}:6`] },
    ]);
  });
});

test('a column that is not there is named beside those that are', async () => {
  const path = await fileOf('t,v\n2025-06-02 09:00,1\n');
  await expect(readSeries([path], { time: 't', value: 'wait', key: null }, 'mean')).rejects.toThrow(
    `no column "wait" in ${path}; its first line says: t, v`,
  );
});
