import { expect, test } from 'vitest';
import type { LedgerRow } from '#contracts/wait-ledger';
import { linesBy, wholeHall } from '../../../web/ledger/read-ledger.ts';

const row = (predictor: string, mae: number, queueId: string | null = null, hour: number | null = null): LedgerRow => ({
  predictor,
  queueId,
  hour,
  waits: 9,
  mae,
  bias: 0,
  lateShare: 0,
  coverage: null,
});
const rows = [
  row('ewma', 7),
  row('headOfLine', 5),
  row('model', 6),
  row('model', 3, 'A'),
  row('ewma', 4, 'A'),
  row('headOfLine', 8, 'A'),
  row('model', 2, 'A', 9),
  row('ewma', 1, 'A', 9),
  row('model', 5, null, 9),
];

test('what was promised stands first, then the simple predictors from the best on', () => {
  expect(wholeHall(rows).map(({ predictor }) => predictor)).toEqual(['model', 'headOfLine', 'ewma']);
});

test('each queue, and each hour, is told beside the best simple predictor there', () => {
  const told = (by: 'queue' | 'hour') => linesBy(rows, by).map(({ key, row: { mae }, bestSimpleMinutes }) => [key, mae, bestSimpleMinutes]);
  expect(told('queue')).toEqual([['A', 3, 4]]);
  expect(told('hour')).toEqual([['9', 5, null]]);
});
