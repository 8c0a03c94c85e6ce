import { describe, expect, test } from 'vitest';
import { modifiedOfferedLoad, type PiecewiseRates } from '#engine/queueing/modified-offered-load';
import { constantWithin, exponentialWithin, lognormalWithin } from '#engine/queueing/service-within';

const steady: PiecewiseRates = { untilMinutes: [600], perMinute: [2] };

describe('the modified offered load', () => {
  test('climbs from an empty hall to the load of a steady rate, and falls when nobody comes any more', () => {
    const load = (minute: number) => modifiedOfferedLoad(steady, exponentialWithin(10), minute);
    expect(load(0)).toBe(0);
    expect(load(10)).toBeCloseTo(20 * (1 - Math.exp(-1)), 12);
    expect(load(600)).toBeCloseTo(20, 12);
    expect(load(610)).toBeCloseTo(20 * Math.exp(-1), 12);
  });

  test('with constant services counts who came within one of them', () => {
    const rates = { untilMinutes: [10, 20, 30], perMinute: [1, 3, 0] };
    const load = (minute: number) => modifiedOfferedLoad(rates, constantWithin(4), minute);
    expect([2, 10, 12, 20, 23, 24, 30].map(load)).toEqual([2, 4, 8, 12, 3, 0, 0]);
  });

  test('follows a tide of eight hours 14.57 minutes late and 1.8 % flatter, at 14.75 minutes of service', () => {
    const period = 480;
    const untilMinutes = Array.from({ length: 3 * 960 }, (_, piece) => (piece + 1) / 2);
    const perMinute = untilMinutes.map((until) => 1 + 0.6 * Math.sin((2 * Math.PI * (until - 0.25)) / period));
    const load = (minute: number) => modifiedOfferedLoad({ untilMinutes, perMinute }, exponentialWithin(14.75), minute) / 14.75;
    const minutes = Array.from({ length: 240 }, (_, at) => 2 * period + 2 * at);
    const part = (wave: (angle: number) => number) =>
      minutes.reduce((sum, minute) => sum + load(minute) * wave((2 * Math.PI * minute) / period), 0) / 120;
    const [sine, cosine] = [part(Math.sin), part(Math.cos)];
    expect(Math.hypot(sine, cosine) / 0.6).toBeCloseTo(0.982, 3);
    expect((-Math.atan2(cosine, sine) * period) / 2 / Math.PI).toBeCloseTo(14.57, 2);
  });
});

describe('what falls into the first minutes of a service', () => {
  const spans = { constant: constantWithin(12), exponential: exponentialWithin(12), lognormal: lognormalWithin(12, 0.8) };

  test.each(Object.entries(spans))('is nothing at first and all in the end: %s', (_, within) => {
    expect(within(0)).toBe(0);
    expect(within(1e4)).toBeCloseTo(12, 8);
    expect(within(1e-3)).toBeCloseTo(1e-3, 6);
  });

  test('grows by the share of services that last longer: lognormal, median 12 ÷ √1.64', () => {
    const median = 12 / Math.sqrt(1.64);
    const slope = (spans.lognormal(median + 1e-4) - spans.lognormal(median - 1e-4)) / 2e-4;
    expect(slope).toBeCloseTo(0.5, 6);
  });
});
