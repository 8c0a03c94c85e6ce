import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { writeAtomically } from '../access/atomic-file.ts';

/** What the demo of a store was begun with, so that a second start goes on with the same. */
const DemoRecord = Type.Object({
  /** Hall time of the first moment after the made history. ISO-8601 UTC. */
  start: Type.String(),
  seed: Type.Integer(),
  historyComplete: Type.Boolean(),
});
export type DemoRecord = Static<typeof DemoRecord>;

const pathOf = (dataDir: string): string => join(dataDir, 'demo.json');

/** Null before the first start. */
export async function readDemoRecord(dataDir: string): Promise<DemoRecord | null> {
  const value: unknown = await readFile(pathOf(dataDir), 'utf8').then(JSON.parse, () => null);
  return Value.Check(DemoRecord, value) ? value : null;
}

export async function writeDemoRecord(dataDir: string, record: DemoRecord): Promise<void> {
  await writeAtomically(pathOf(dataDir), `${JSON.stringify(record, null, 2)}\n`);
}
