import { describe, expect, test } from 'vitest';
import { erlangB } from '#engine/queueing/erlang-b';
import { erlangC, figuresOfErlangC } from '#engine/queueing/erlang-c';

describe('Erlang B', () => {
  test('is the share of states in which all windows are busy', () => {
    // a²/2 ÷ (1 + a + a²/2) and a³/6 ÷ (1 + a + a²/2 + a³/6), by hand.
    expect(erlangB(1, 2)).toBeCloseTo(1 / 5, 14);
    expect(erlangB(2, 3)).toBeCloseTo(4 / 19, 14);
  });

  test('turns everybody away without windows and nobody without load', () => {
    expect(erlangB(3, 0)).toBe(1);
    expect(erlangB(0, 3)).toBe(0);
  });

  test('neither overflows nor cancels for a hall of thousands', () => {
    expect(erlangB(5000, 5000)).toBeGreaterThan(0.01);
    expect(erlangB(5000, 5000)).toBeLessThan(0.012);
    expect(erlangB(9000, 5000)).toBeCloseTo(1 - 5000 / 9000, 3);
  });
});

describe('Erlang C', () => {
  /** Fractions are exact; decimals are right in every digit. Erlang 1917, reckoned anew. */
  test.each([
    [3, 2, 4 / 9, 14],
    [2, 1, 1 / 3, 14],
    [4, 2.5, 625 / 1954, 14],
    [4, 2.5, 0.319857, 6],
    [3, 2.5, 0.702247, 6],
    [5, 2.5, 0.130371, 6],
    [6, 2.5, 0.047445, 6],
    [10, 8, 0.40918, 6],
    [24, 20, 0.298072, 6],
    [30, 25, 0.2499, 4],
    [110, 100, 0.237, 4],
  ])('%i windows for %f erlangs: somebody waits with probability %f', (windows, load, probability, digits) => {
    expect(erlangC(load, windows)).toBeCloseTo(probability, digits);
  });

  test('does not print what a lecture note printed for 2.5 erlangs', () => {
    for (const [windows, printed] of [
      [3, 0.6],
      [4, 0.27],
      [6, 0.06],
    ] as const)
      expect(Math.abs(erlangC(2.5, windows) - printed)).toBeGreaterThan(0.01);
  });

  test('six windows of their own at 0.8 make people wait nine times as long as six that share a queue', () => {
    const alone = figuresOfErlangC({ arrivalsPerMinute: 0.8, serviceMinutes: 1 }, 1);
    const pooled = figuresOfErlangC({ arrivalsPerMinute: 4.8, serviceMinutes: 1 }, 6);
    expect(alone.meanWaitMinutes).toBeCloseTo(4, 12);
    expect(pooled.meanWaitMinutes).toBeCloseTo(0.4315, 4);
    expect(alone.meanWaitMinutes / pooled.meanWaitMinutes).toBeCloseTo(9.3, 1);
  });

  test('one window by hand: ρ = 0.5, service 10 minutes', () => {
    const figures = figuresOfErlangC({ arrivalsPerMinute: 0.05, serviceMinutes: 10 }, 1);
    expect(figures.waitProbability).toBeCloseTo(0.5, 14);
    expect(figures.meanWaitMinutes).toBeCloseTo(10, 12);
    expect(figures.meanWaitOfWaitingMinutes).toBeCloseTo(20, 12);
    expect(figures.meanQueueLength).toBeCloseTo(0.5, 12);
    expect(figures.utilizationShare).toBeCloseTo(0.5, 14);
    expect(figures.shareWithin(20)).toBeCloseTo(1 - 0.5 * Math.exp(-1), 14);
    expect(figures.shareWithin(0)).toBeCloseTo(0.5, 14);
  });

  test('a queue that its windows cannot serve grows for ever', () => {
    const figures = figuresOfErlangC({ arrivalsPerMinute: 2, serviceMinutes: 1 }, 2);
    expect(figures).toMatchObject({ waitProbability: 1, meanWaitMinutes: Number.POSITIVE_INFINITY, utilizationShare: 1 });
    expect(figures.shareWithin(1e6)).toBe(0);
  });

  test('nobody waits where nobody comes', () => {
    expect(figuresOfErlangC({ arrivalsPerMinute: 0, serviceMinutes: 5 }, 3)).toMatchObject({ waitProbability: 0, meanWaitMinutes: 0 });
  });
});
