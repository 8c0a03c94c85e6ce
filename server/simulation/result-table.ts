import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
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

/** The same table as a Parquet file. */
export async function resultAsParquet(result: ExperimentResult): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'halltide-result-'));
  try {
    await writeFile(join(folder, 'result.csv'), resultAsCsv(result));
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
