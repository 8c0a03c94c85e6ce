import { expect, onTestFinished, test } from 'vitest';
import { waitLedger } from '#engine/analytics/wait-ledger';
import { Database, inMemory } from '#engine/store/database';
import { DuckDbQueries } from '#engine/store/duckdb-queries';
import { PromiseArchive } from '#engine/store/promise-archive';
import type { WaitPromise } from '#engine/waits/wait-promise';

const day = '2026-03-03';
const promise = (ticketId: string, parts: Partial<WaitPromise> = {}): WaitPromise => ({
  hallId: 'h1',
  day,
  ticketId,
  leg: 1,
  queueId: 'A',
  promisedAt: `${day}T01:00:10.000Z`,
  low: 4,
  median: 8,
  high: 12,
  modelLow: 5,
  modelHigh: 11,
  ewma: 10,
  lastToEnterService: null,
  headOfLine: 3,
  queueLength: 9,
  positionAverage: 12,
  ...parts,
});

async function open() {
  const database = await Database.open(inMemory);
  const archive = await PromiseArchive.open(database);
  const queries = new DuckDbQueries(database.reader, database.memory);
  onTestFinished(async () => {
    await archive.close();
    await queries.idle();
    database.close();
  });
  const called = async (ticketId: string, waitMinutes: number): Promise<void> => {
    await database.reader.run(
      `INSERT INTO ticket_legs (hall_id, day, ticket_id, leg, queue_id, class, queued_at, called_at, ended_at, outcome, calls, wait_seconds, held_seconds)
       VALUES ('h1', '${day}', '${ticketId}', 1, 'A', 'ordinary', '${day} 01:00:00+00', '${day} 01:30:00+00', '${day} 01:40:00+00', 'served', 1, ${60 * waitMinutes}, 0)`,
    );
  };
  const span = { hallId: 'h1', timeZone: 'Asia/Shanghai', from: day, until: day };
  return { archive, called, ledger: () => waitLedger(queries, span) };
}

test('promises stand beside what happened: the model, and those simple predictors that had something to say', async () => {
  const { archive, called, ledger } = await open();
  await archive.keep([promise('A1'), promise('A2'), promise('A3', { queueId: 'B' }), promise('A4')]);
  await called('A1', 10);
  await called('A2', 19);
  await called('A3', 8);
  const { rows } = await ledger();
  expect(rows.find((row) => row.predictor === 'model' && row.queueId === null && row.hour === null)).toEqual({
    predictor: 'model',
    queueId: null,
    hour: null,
    waits: 3,
    mae: (2 + 11 + 0) / 3,
    bias: (-2 - 11 + 0) / 3,
    lateShare: 1 / 3,
    coverage: 2 / 3,
  });
  expect(rows.find((row) => row.predictor === 'model' && row.queueId === 'A' && row.hour === 9)).toMatchObject({ waits: 2, coverage: 0.5 });
  expect(rows.find((row) => row.predictor === 'ewma' && row.queueId === null && row.hour === null)).toMatchObject({
    mae: (0 + 9 + 2) / 3,
    lateShare: 1 / 3,
    coverage: null,
  });
  expect(rows.some((row) => row.predictor === 'lastToEnterService')).toBe(false);
});

test('what was said first counts, though it was said again after a restart', async () => {
  const { archive, called, ledger } = await open();
  await archive.keep([promise('A1', { median: 20, promisedAt: `${day}T01:05:00.000Z` }), promise('A1')]);
  await called('A1', 8);
  expect((await ledger()).rows.find(({ predictor }) => predictor === 'model')).toMatchObject({ waits: 1, mae: 0 });
  expect(await archive.outcomes('h1', day)).toEqual([{ queueId: 'A', modelLow: 5, median: 8, modelHigh: 11, waitMinutes: 8 }]);
});

test('of a hall that promised nothing there are no rows', async () => {
  const { archive, ledger } = await open();
  await archive.keep([]);
  expect((await ledger()).rows).toEqual([]);
});
