import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { HallEvent } from '#contracts/events';
import { HallEngine } from '#engine/hall-engine';
import { Database, inMemory } from '#engine/store/database';
import { event, smallHall } from '../support/small-hall.ts';

let wall = 0;

async function openEngine(path: string = inMemory) {
  const database = await Database.open(path, { threads: 1, memoryMebibytes: { writing: 200, asking: 200 }, checkpointMebibytes: 16 });
  const engine = await HallEngine.open({ database, plans: [smallHall], wall: () => wall, filterBits: 2 ** 16 });
  const close = async () => {
    await engine.close();
    database.close();
  };
  return { engine, close };
}

const numbered = (...numbers: readonly number[]): HallEvent[] =>
  numbers.map((sequence) => ({ ...event('area.passed', 'd1', sequence, { in: 1, out: 0 }), sequence }));

it('a repeated message closes no gap and opens none', async () => {
  const { engine, close } = await openEngine();
  const [first, second, fourth] = numbered(1, 2, 4);
  if (!first || !second || !fourth) throw new Error('three events were made');
  await engine.commit([first, second, fourth], []);
  await engine.commit([second, fourth, first], []);
  expect(engine.sources('small')).toMatchObject([{ source: 'test', lastNumber: 4, missing: 1, late: 0, lost: 0 }]);
  await close();
});

it('messages without a number are of no count', async () => {
  const { engine, close } = await openEngine();
  await engine.commit([event('area.passed', 'd1', 0, { in: 1, out: 0 })], []);
  expect(engine.sources('small')).toEqual([]);
  await close();
});

it('a batch is one moment: what comes out of order within it is not late', async () => {
  wall = 1_000_000;
  const { engine, close } = await openEngine();
  await engine.commit(numbered(3, 1, 4, 2), []);
  expect(engine.sources('small')).toMatchObject([{ lastNumber: 4, missing: 0, late: 0 }]);
  await close();
});

it('a restart reads large batches back in the order of their numbers, and a source that counts anew each day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'halltide-gaps-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'store.duckdb');
  wall = 1_000_000;
  const first = await openEngine(path);
  const ofDay = (day: number, count: number): HallEvent[] =>
    Array.from({ length: count }, (_unused, place) => ({
      ...event('area.passed', 'd1', day * 24 * 60 + place / 1000, { in: 1, out: 0 }),
      sequence: place + 1,
    }));
  await first.engine.commit([...ofDay(0, 9000), ...ofDay(1, 7000)], []);
  const before = first.engine.sources('small');
  expect(before).toMatchObject([{ lastNumber: 7000, missing: 0, late: 0, lost: 0 }]);
  await first.close();
  const second = await openEngine(path);
  expect(second.engine.sources('small')).toEqual(before);
  await second.close();
});

it('a restart knows the gaps that were open, since when, and closes them with what comes late', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'halltide-gaps-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'store.duckdb');
  wall = 1_000_000;
  const first = await openEngine(path);
  await first.engine.commit(numbered(1, 2, 3), []);
  wall = 2_000_000;
  await first.engine.commit(numbered(7), []);
  wall = 3_000_000;
  await first.engine.commit(numbered(5), []);
  const before = first.engine.sources('small');
  expect(before).toMatchObject([{ lastNumber: 7, missing: 2, missingSince: 2_000_000, late: 1 }]);
  await first.close();

  const second = await openEngine(path);
  expect(second.engine.sources('small')).toEqual(before);
  await second.engine.commit(numbered(8, 6, 4), []);
  expect(second.engine.sources('small')).toMatchObject([{ lastNumber: 8, missing: 0, missingSince: null, late: 3 }]);
  expect(second.engine.takeDueRebirths('small', 0)).toEqual([]);
  await second.close();
});
