import { describe, expect, it } from 'vitest';
import { readPrecision } from '../../../web/experiments/read-precision.ts';
import { around, hallEstimates, someDetail, someRequest, someResult, someSummary, unknown } from './some-experiment.ts';

const target = { statistic: 'meanWaitMinutes', halfWidth: 0.2 } as const;
const results = [0.3, 0.25].map((half, place) =>
  someResult('AB'[place] ?? '', { statistics: hallEstimates({ meanWaitMinutes: around(8, half) }) }),
);
const result = { replications: 100, targetReached: false, results, comparisons: [] };

describe('how precise a result is', () => {
  it('is told by the least precise of its scenarios, beside what was asked', () => {
    const precision = readPrecision(someDetail({ request: someRequest({ target }), result }));
    expect(precision).toMatchObject({ half: '0.30', target: '0.20', unit: 'minutes', isOver: false, isReached: false });
  });
  it('is told to the end, reached or not', () => {
    const detail = someDetail({
      summary: someSummary({ status: 'done' }),
      request: someRequest({ target }),
      result: { ...result, targetReached: true },
    });
    expect(readPrecision(detail)).toMatchObject({ isOver: true, isReached: true });
  });
  it('of shares is told in percentage points', () => {
    const shares = [someResult('A', { statistics: hallEstimates({ abandonedShare: around(0.1, 0.012) }) })];
    const request = someRequest({ target: { statistic: 'abandonedShare', halfWidth: 0.01 } });
    expect(readPrecision(someDetail({ request, result: { ...result, results: shares } }))).toMatchObject({
      half: '1.20',
      target: '1.00',
      unit: 'spread',
    });
  });
  it('is not told when nobody asked, nor before it is known', () => {
    expect(readPrecision(someDetail({ result }))).toBeNull();
    expect(readPrecision(someDetail({ request: someRequest({ target }) }))).toBeNull();
    const early = [someResult('A', { statistics: hallEstimates({ meanWaitMinutes: unknown }) })];
    expect(readPrecision(someDetail({ request: someRequest({ target }), result: { ...result, results: early } }))).toBeNull();
  });
});
