import { describe, expect, test } from 'vitest';
import { figuresOfErlangA } from '#engine/queueing/erlang-a';
import { figuresOfErlangC } from '#engine/queueing/erlang-c';

/** λ, μ and θ a minute, windows: P(W > 0), E[Q], P(abandon). Mandelbaum and Zeltyn 2007, reckoned exactly. */
const anchors = [
  [10, 1, 1, 10, 0.54207, 1.2511, 0.12511],
  [24, 1, 0.5, 24, 0.607864, 3.230364, 0.067299],
  [50, 1, 0.5, 50, 0.601168, 4.668459, 0.046685],
  [20, 2, 1, 10, 0.619655, 2.078264, 0.103913],
] as const;
const figuresOf = (lambda: number, mu: number, theta: number, windows: number) =>
  figuresOfErlangA({ arrivalsPerMinute: lambda, serviceMinutes: 1 / mu }, windows, 1 / theta);

describe('Erlang A', () => {
  test.each(anchors)(
    'λ %f, μ %f, θ %f, %i windows: P(W > 0) %f, E[Q] %f, P(abandon) %f',
    (lambda, mu, theta, windows, waits, queue, leaves) => {
      const figures = figuresOf(lambda, mu, theta, windows);
      expect(figures.waitProbability).toBeCloseTo(waits, 6);
      expect(figures.meanQueueLength).toBeCloseTo(queue, 6);
      expect(figures.abandonedShare).toBeCloseTo(leaves, 6);
      expect(figures.abandonedShare).toBeCloseTo(theta * figures.meanWaitMinutes, 14);
      expect(figures.meanQueueLength).toBeCloseTo(lambda * figures.meanWaitMinutes, 12);
    },
  );

  test('where people leave as fast as they are served, the number of people is Poisson', () => {
    // P(N ≥ 10) for Poisson(10).
    let term = Math.exp(-10);
    let fewer = 0;
    for (let people = 0; people < 10; people += 1) {
      fewer += term;
      term *= 10 / (people + 1);
    }
    expect(figuresOf(10, 1, 1, 10).waitProbability).toBeCloseTo(1 - fewer, 13);
  });

  test('who is served has waited: the two ways to reckon the mean wait agree', () => {
    for (const [lambda, mu, theta, windows] of anchors) {
      const { shareWithin, meanWaitOfServedMinutes } = figuresOf(lambda, mu, theta, windows);
      const step = 0.002;
      let mean = 0;
      for (let minute = step / 2; minute < 6; minute += step) mean += step * (1 - shareWithin(minute));
      expect(mean).toBeCloseTo(meanWaitOfServedMinutes, 6);
    }
  });

  test('who is called at once is counted in time, and in the end everybody who is called', () => {
    const figures = figuresOf(24, 1, 0.5, 24);
    expect(figures.shareWithin(0)).toBeCloseTo((1 - figures.waitProbability) / (1 - figures.abandonedShare), 12);
    expect(figures.shareWithin(60)).toBeCloseTo(1, 12);
    expect(figures.shareWithin(1)).toBeGreaterThan(figures.shareWithin(0.5));
  });

  test('comes to Erlang C where patience is long', () => {
    const load = { arrivalsPerMinute: 8, serviceMinutes: 1 };
    const patient = figuresOfErlangA(load, 10, 1e6);
    const endless = figuresOfErlangC(load, 10);
    expect(patient.waitProbability).toBeCloseTo(endless.waitProbability, 5);
    expect(patient.meanWaitMinutes).toBeCloseTo(endless.meanWaitMinutes, 5);
    expect(patient.meanWaitOfServedMinutes).toBeCloseTo(endless.meanWaitMinutes, 5);
    expect(patient.shareWithin(0.3)).toBeCloseTo(endless.shareWithin(0.3), 5);
  });

  test('far too much work: windows are always busy and the rest leaves', () => {
    const { utilizationShare, abandonedShare, shareWithin, waitProbability } = figuresOfErlangA(
      { arrivalsPerMinute: 40, serviceMinutes: 10 },
      50,
      100,
    );
    expect(waitProbability).toBeCloseTo(1, 12);
    expect(utilizationShare).toBeCloseTo(1, 12);
    expect(abandonedShare).toBeCloseTo(1 - 5 / 40, 12);
    // The fluid wait: patience has thinned the queue to what the windows do after 100 × ln 8 minutes.
    expect(shareWithin(190)).toBeLessThan(0.05);
    expect(shareWithin(226)).toBeGreaterThan(0.95);
  });

  test('nobody waits where nobody comes', () => {
    expect(figuresOfErlangA({ arrivalsPerMinute: 0, serviceMinutes: 5 }, 3, 20)).toMatchObject({
      waitProbability: 0,
      meanWaitMinutes: 0,
      meanWaitOfWaitingMinutes: 0,
      abandonedShare: 0,
    });
  });
});
