import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DesignRequest, DesignResult } from '#contracts/designs';
import type { Estimate, ExperimentResult } from '#contracts/simulation';

const header = 'scenario,statistic,queue,class,comparedWith,mean,low,high';

/** The statistics of an experiment, a row each: of halls, queues and classes, and the differences from the first scenario. */
export function resultAsCsv({ results, comparisons }: ExperimentResult): string {
  const rows = [
    ...results.flatMap(({ scenarioId, statistics, queues, classes }) => [
      ...rowsOf(statistics, (statistic) => [scenarioId, statistic, '', '', '']),
      ...queues.flatMap((queue) => rowsOf(queue.statistics, (statistic) => [scenarioId, statistic, queue.queueId, '', ''])),
      ...classes.flatMap((one) => rowsOf(one.statistics, (statistic) => [scenarioId, statistic, '', one.classId, ''])),
    ]),
    ...comparisons.flatMap(({ scenarioId, baselineId, differences }) =>
      rowsOf(differences, (statistic) => [scenarioId, statistic, '', '', baselineId]),
    ),
  ];
  return `${[header, ...rows].join('\n')}\n`;
}

function rowsOf(statistics: Readonly<Record<string, Estimate>>, namesOf: (statistic: string) => string[]): string[] {
  return Object.entries(statistics).map(([name, { mean, low, high }]) =>
    [...namesOf(name), ...[mean, low, high].map((value) => (value === null ? '' : String(value)))].join(','),
  );
}

/** The plans of a design, a row for each and every statistic, with what the factors are set to; and their differences from the baseline. */
export function designAsCsv({ factors }: DesignRequest, { baseline, plans }: DesignResult): string {
  const names = factors.map(({ leverId, place, path }) => quote(`${leverId}${place === undefined ? '' : `#${place}`}${path}`));
  const empty = factors.map(() => '');
  const rows = [
    ...rowsOf(baseline, (statistic) => ['P0', ...empty, statistic, '']),
    ...plans.flatMap(({ planId, settings, statistics, differences }) => {
      const set = settings.map((setting) =>
        setting === null ? '' : quote(typeof setting === 'object' ? JSON.stringify(setting) : setting),
      );
      return [
        ...rowsOf(statistics, (statistic) => [planId, ...set, statistic, '']),
        ...rowsOf(differences, (statistic) => [planId, ...set, statistic, 'P0']),
      ];
    }),
  ];
  return `${[['plan', ...names, 'statistic', 'comparedWith', 'mean', 'low', 'high'].join(','), ...rows].join('\n')}\n`;
}

const quote = (value: unknown): string => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));

/** A table as a Parquet file. */
export async function csvAsParquet(csv: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'halltide-result-'));
  try {
    await writeFile(join(folder, 'result.csv'), csv);
    await convert(join(folder, 'result.csv'), join(folder, 'result.parquet'));
    return await readFile(join(folder, 'result.parquet'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(csvPath: string, parquetPath: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const types = "{'mean': 'DOUBLE', 'low': 'DOUBLE', 'high': 'DOUBLE'}";
    const table = `read_csv('${quoted(csvPath)}', header = true, all_varchar = false, types = ${types})`;
    await connection.run(`COPY (SELECT * FROM ${table}) TO '${quoted(parquetPath)}' (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const quoted = (path: string): string => path.replaceAll("'", "''");
