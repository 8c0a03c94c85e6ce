import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Scenario } from '#contracts/scenario';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import type { LegRecord } from '#engine/simulation/leg-record';

const columns = [
  'visitor',
  'leg',
  'matterId',
  'classId',
  'queueId',
  'windowId',
  'joinedMinute',
  'calledMinute',
  'startedMinute',
  'endedMinute',
  'outcome',
] as const satisfies readonly (keyof LegRecord)[];

/** Writes the stays in queues of a scenario's first day as CSV: minutes from opening, empty where nothing happened. */
export async function writeLegRecords(scenario: Scenario, seed: number, path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${columns.join(',')}\n`);
  new HallRun(buildModel(scenario)).run(seed, 0, (record) => file.write(`${columns.map((name) => cell(record[name])).join(',')}\n`));
  file.end();
  await once(file, 'finish');
}

const cell = (value: string | number | null): string => (value === null || Number.isNaN(value) ? '' : String(value));
