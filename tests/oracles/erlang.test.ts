import { describe, expect, test } from 'vitest';
import { figuresOfErlangA } from '#engine/queueing/erlang-a';
import { erlangC, figuresOfErlangC } from '#engine/queueing/erlang-c';
import { figuresOfFiniteCapacity } from '#engine/queueing/finite-capacity';
import { waitProbabilityOf } from '#engine/queueing/square-root-staffing';
import type { DayTally } from '#engine/simulation/day-tally';
import { constant } from '../support/by-hand.ts';
import { exponential, holds, oracle, simulate, stationScenario, sumOf } from './long-run.ts';

const measureWaits = ({ legs, windows }: DayTally) => {
  const { called, waitMinutes, withinTarget, within15 } = sumOf(legs);
  const busy = windows.reduce((sum, { busyMinutes }) => sum + busyMinutes, 0);
  const open = windows.reduce((sum, { openMinutes }) => sum + openMinutes, 0);
  return {
    waitProbability: 1 - withinTarget / called,
    meanWaitMinutes: waitMinutes / called,
    shareWithin15Minutes: within15 / called,
    utilizationShare: busy / open,
  };
};

describe('M/M/c against Erlang C', () => {
  /** Windows, load; the probability of waiting, exactly (Erlang 1917). */
  for (const [windows, load, waitProbability] of [
    [1, 0.8, 0.8],
    [3, 2, 4 / 9],
    [4, 2.5, 625 / 1954],
    [10, 8, 0.40918],
    [24, 20, 0.298072],
  ] as const) {
    const service = { arrivalsPerMinute: load / 10, serviceMinutes: 10 };
    const exact = figuresOfErlangC(service, windows);
    const scenario = stationScenario({ arrivalsPerMinute: load / 10, service: exponential(10), windows, visitors: 10_000 });
    oracle(`${windows} windows, ${load} erlangs`, scenario, 30, measureWaits, {
      waitProbability,
      meanWaitMinutes: exact.meanWaitMinutes,
      shareWithin15Minutes: exact.shareWithin(15),
      utilizationShare: load / windows,
    });
  }
});

describe('M/M/n+M against Erlang A', () => {
  /** Windows, load, service minutes and patience: P(W > 0), E[Q], P(abandon) (Mandelbaum and Zeltyn 2007). */
  for (const [windows, load, serviceMinutes, patienceMinutes, waitProbability, meanQueueLength, abandonedShare] of [
    [10, 10, 60, 60, 0.54207, 1.2511, 0.12511],
    [24, 24, 60, 120, 0.607864, 3.230364, 0.067299],
    [50, 50, 60, 120, 0.601168, 4.668459, 0.046685],
    [10, 10, 60, 120, 0.619655, 2.078264, 0.103913],
  ] as const) {
    const arrivalsPerMinute = load / serviceMinutes;
    const scenario = stationScenario({
      arrivalsPerMinute,
      service: exponential(serviceMinutes),
      windows,
      visitors: 8_000,
      queue: { patience: exponential(patienceMinutes) },
    });
    const countedMinutes = scenario.hours.closesMinute * 0.95;
    const exact = figuresOfErlangA({ arrivalsPerMinute, serviceMinutes }, windows, patienceMinutes);
    const measure = ({ legs }: DayTally) => {
      const { called, left, waitMinutes, leftWaitMinutes, withinTarget, within15, within30 } = sumOf(legs);
      const all = called + left;
      return {
        waitProbability: 1 - withinTarget / all,
        meanQueueLength: (waitMinutes + leftWaitMinutes) / countedMinutes,
        abandonedShare: left / all,
        abandonedLessWaitByPatience: left / all - (waitMinutes + leftWaitMinutes) / all / patienceMinutes,
        meanWaitOfServedMinutes: waitMinutes / called,
        shareWithin15Minutes: within15 / called,
        shareWithin30Minutes: within30 / called,
      };
    };
    oracle(`${windows} windows, ${load} erlangs, patience ${patienceMinutes / serviceMinutes} services`, scenario, 30, measure, {
      waitProbability,
      meanQueueLength,
      abandonedShare,
      abandonedLessWaitByPatience: 0,
      meanWaitOfServedMinutes: exact.meanWaitOfServedMinutes,
      shareWithin15Minutes: exact.shareWithin(15),
      shareWithin30Minutes: exact.shareWithin(30),
    });
  }
});

describe('M/M/c/K through a wait that nobody bears', () => {
  for (const [windows, places, load] of [
    [1, 4, 0.9],
    [3, 8, 2.7],
    [5, 9, 6],
  ] as const) {
    const exact = figuresOfFiniteCapacity({ arrivalsPerMinute: load / 10, serviceMinutes: 10 }, windows, places);
    // The shown wait is position × 10 ÷ windows: the last of the places is still borne, the next is not.
    const bearableWait = constant(((places - windows + 0.5) * 10) / windows);
    const scenario = stationScenario({
      arrivalsPerMinute: load / 10,
      service: exponential(10),
      windows,
      visitors: 8_000,
      queue: { bearableWait },
    });
    const measure = ({ legs }: DayTally) => {
      const { joined, called, balked, waitMinutes, withinTarget } = sumOf(legs);
      return { blockedShare: balked / joined, waitProbability: 1 - withinTarget / called, meanWaitMinutes: waitMinutes / called };
    };
    // What slow services show is a longer wait, so that fewer bear it: the wrong model has fewer places, too.
    oracle(`${windows} windows, ${places} places, ${load} erlangs`, scenario, 30, measure, {
      blockedShare: exact.blockedShare,
      waitProbability: exact.waitProbability,
      meanWaitMinutes: exact.meanWaitMinutes,
    });
  }
});

describe('square-root staffing', () => {
  for (const [load, windows] of [
    [25, 30],
    [100, 110],
  ] as const) {
    const scenario = stationScenario({ arrivalsPerMinute: load / 10, service: exponential(10), windows, visitors: 10_000 });
    oracle(`${windows} windows for ${load} erlangs, β = 1`, scenario, 30, measureWaits, {
      waitProbability: erlangC(load, windows),
      meanWaitMinutes: (erlangC(load, windows) * 10) / (windows - load),
    });
  }

  test('the larger hall comes closer to what Halfin and Whitt say', () => {
    const off = ([load, windows]: readonly [number, number]) => {
      const scenario = stationScenario({ arrivalsPerMinute: load / 10, service: exponential(10), windows, visitors: 10_000 });
      const { waitProbability } = simulate(scenario, 30, measureWaits);
      expect(holds({ ...waitProbability, halfWidth: waitProbability.halfWidth + 0.035 }, waitProbabilityOf(1))).toBe(true);
      return waitProbability.mean - waitProbabilityOf(1);
    };
    expect(off([400, 420])).toBeLessThan(off([25, 30]));
  });
});
