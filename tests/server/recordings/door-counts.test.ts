import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { doorCounts } from '../../../server/recordings/door-counts.ts';
import { mergeRecordings } from '../../../server/recordings/merge-recordings.ts';
import type { RecordedEvent } from '../../../server/recordings/recording.ts';

const folder = mkdtempSync(join(tmpdir(), 'halltide-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function collect(events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

describe('a half hour at a door', () => {
  it("is known when it ends, in or out as the file's name says", async () => {
    const path = join(folder, 'cal-outflow.csv');
    writeFileSync(path, '"07/24/05 00:30:00",4\n"\n"07/24/05 01:00:00",0\n');
    const recording = await doorCounts.open(path, {});
    expect(await collect(recording.events())).toMatchObject([
      {
        topic: 'hall/cal-building/v1/evt/area/front-door',
        event: { id: '2005-07-24T07:30.out', time: '2005-07-24T08:00:00.000Z', data: { in: 0, out: 4, periodSeconds: 1800 } },
      },
      { event: { time: '2005-07-24T08:30:00.000Z', data: { in: 0, out: 0 } } },
    ]);
    expect([...recording.skipped]).toEqual([['not a count', 1]]);
  });

  it('says its direction itself in the file of the repository it comes from', async () => {
    const path = join(folder, 'CalIt2.data');
    writeFileSync(path, '7,07/24/05,00:00:00,3\n9,07/24/05,00:00:00,5\n');
    const events = await collect((await doorCounts.open(path, {})).events());
    expect(events.map(({ event }) => event.data)).toEqual([
      { in: 0, out: 3, periodSeconds: 1800 },
      { in: 5, out: 0, periodSeconds: 1800 },
    ]);
  });

  it('is not guessed when nothing says whether people came or went', async () => {
    const path = join(folder, 'counts.csv');
    writeFileSync(path, '"07/24/05 00:30:00",4\n');
    await expect(collect((await doorCounts.open(path, {})).events())).rejects.toThrow('--direction in');
    expect(await collect((await doorCounts.open(path, { direction: 'in' })).events())).toHaveLength(1);
  });
});

const shared = '../shared/data/door_counts';
describe.skipIf(!existsSync(shared))('the door of the building, July to November 2005', () => {
  it('merges the two files in time order and keeps every count', async () => {
    const recordings = await Promise.all(['cal-inflow.csv', 'cal-outflow.csv'].map((name) => doorCounts.open(join(shared, name), {})));
    const events = await collect(mergeRecordings(recordings.map((recording) => recording.events())));
    const people = (side: 'in' | 'out') => events.reduce((sum, { event }) => sum + (event.data as { in: number; out: number })[side], 0);
    expect(events.map(({ time }) => time)).toEqual(events.map(({ time }) => time).sort((a, b) => a - b));
    expect(new Set(events.map(({ event }) => event.id)).size).toBe(events.length);
    expect(events).toHaveLength(10_078);
    expect(1 - people('out') / people('in')).toBeCloseTo(0.042, 3);
  });
});
