import { describe, expect, test } from 'vitest';
import { erlangB } from '#engine/queueing/erlang-b';
import { figuresOfErlangC } from '#engine/queueing/erlang-c';
import { figuresOfFiniteCapacity } from '#engine/queueing/finite-capacity';

describe('M/M/c/K', () => {
  test('one window and two places by hand: states 4 : 2 : 1 at half load', () => {
    const figures = figuresOfFiniteCapacity({ arrivalsPerMinute: 0.5, serviceMinutes: 1 }, 1, 2);
    expect(figures.blockedShare).toBeCloseTo(1 / 7, 14);
    expect(figures.waitProbability).toBeCloseTo(2 / 6, 14);
    expect(figures.meanQueueLength).toBeCloseTo(1 / 7, 14);
    expect(figures.meanWaitMinutes).toBeCloseTo(1 / 3, 14);
  });

  test('is Erlang B without places to wait', () => {
    const figures = figuresOfFiniteCapacity({ arrivalsPerMinute: 2, serviceMinutes: 2.5 }, 7, 7);
    expect(figures.blockedShare).toBeCloseTo(erlangB(5, 7), 14);
    expect(figures).toMatchObject({ meanQueueLength: 0, meanWaitMinutes: 0 });
    expect(figures.waitProbability).toBeCloseTo(0, 14);
  });

  test('comes to Erlang C with many places', () => {
    const load = { arrivalsPerMinute: 2.5, serviceMinutes: 1 };
    const many = figuresOfFiniteCapacity(load, 4, 400);
    expect(many.waitProbability).toBeCloseTo(625 / 1954, 12);
    expect(many.meanWaitMinutes).toBeCloseTo(figuresOfErlangC(load, 4).meanWaitMinutes, 12);
  });
});
