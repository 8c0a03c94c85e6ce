import { describe, expect, test } from 'vitest';
import { erlangC } from '#engine/queueing/erlang-c';
import { normalDensity, normalShare } from '#engine/queueing/normal-share';
import { qualityFor, waitProbabilityOf, windowsBySquareRoot } from '#engine/queueing/square-root-staffing';

describe('the normal distribution', () => {
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.024997895148220435],
    [3, 0.9986501019683699],
    [-8, 6.220960574271785e-16],
    [40, 1],
    [-40, 0],
  ])('Φ(%f) = %f', (x, share) => {
    expect(Math.abs(normalShare(x) - share)).toBeLessThanOrEqual(1e-14 * Math.max(share, 1e-3));
  });

  test('its density is the slope of its share', () => {
    for (const x of [-6, -2, 0.3, 7.2]) expect((normalShare(x + 1e-5) - normalShare(x - 1e-5)) / 2e-5).toBeCloseTo(normalDensity(x), 9);
  });
});

describe('square-root staffing', () => {
  /** Halfin and Whitt 1981. */
  test.each([
    [0.25, 0.7209],
    [0.5, 0.5045],
    [1, 0.2234],
    [1.5, 0.0847],
  ])('β = %f: somebody waits with probability %f', (quality, probability) => {
    expect(waitProbabilityOf(quality)).toBeCloseTo(probability, 4);
    expect(qualityFor(waitProbabilityOf(quality))).toBeCloseTo(quality, 10);
  });

  test('adds β square roots of the load to it', () => {
    expect(windowsBySquareRoot(25, 1)).toBe(30);
    expect(windowsBySquareRoot(100, 1)).toBe(110);
    expect(windowsBySquareRoot(12.355, 0.5)).toBe(15);
    expect(windowsBySquareRoot(0, 2)).toBe(0);
  });

  test('comes closer to Erlang C the larger the hall is', () => {
    const errors = [25, 100, 400, 2500].map((load) => Math.abs(erlangC(load, windowsBySquareRoot(load, 1)) - waitProbabilityOf(1)));
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    expect(errors[3]).toBeLessThan(0.003);
  });
});
