import { describe, expect, test } from 'vitest';
import { erlangC, figuresOfErlangC } from '#engine/queueing/erlang-c';
import { waitAtOneWindowMinutes } from '#engine/queueing/general-service';
import {
  type RankedClass,
  waitsByGatheringMinutes,
  waitsByRankAtWindowsMinutes,
  waitsByRankMinutes,
} from '#engine/queueing/ranked-classes';

const half: RankedClass = { arrivalsPerMinute: 0.4, serviceMinutes: 1, serviceVariation: 1 };
const classes: RankedClass[] = [
  { arrivalsPerMinute: 0.1, serviceMinutes: 2, serviceVariation: 0.5 },
  { arrivalsPerMinute: 0.3, serviceMinutes: 1, serviceVariation: 1 },
  { arrivalsPerMinute: 0.05, serviceMinutes: 6, serviceVariation: 1.5 },
];
/** Σ ρ(i)·W(i): the same under every rule that does not look at service times (Kleinrock's conservation law, 1965). */
const weighted = (of: readonly RankedClass[], waits: readonly number[]) =>
  of.reduce((sum, { arrivalsPerMinute, serviceMinutes }, place) => sum + arrivalsPerMinute * serviceMinutes * (waits[place] ?? 0), 0);

describe('classes called one before the other (Cobham)', () => {
  test('two equal classes by hand: W0 = 0.8, so 0.8 ÷ 0.6 and 0.8 ÷ (0.6 × 0.2)', () => {
    const [first, second] = waitsByRankMinutes([half, half]);
    expect(first).toBeCloseTo(4 / 3, 12);
    expect(second).toBeCloseTo(20 / 3, 12);
  });

  test('one class waits as if there were no ranks', () => {
    const [wait] = waitsByRankMinutes([{ arrivalsPerMinute: 0.8, serviceMinutes: 1, serviceVariation: 0.3 }]);
    expect(wait).toBeCloseTo(waitAtOneWindowMinutes({ arrivalsPerMinute: 0.8, serviceMinutes: 1 }, 0.3), 12);
  });

  test('at several windows the mean over classes is that of Erlang C', () => {
    const rates = [1, 3, 4];
    const [first = 0, second = 0, third = 0] = waitsByRankAtWindowsMinutes(rates, 1, 10, erlangC(8, 10));
    const all = figuresOfErlangC({ arrivalsPerMinute: 8, serviceMinutes: 1 }, 10).meanWaitMinutes;
    expect((first + 3 * second + 4 * third) / 8).toBeCloseTo(all, 12);
    expect(first).toBeCloseTo(0.040918 / 0.9, 6);
  });

  test('the first class may be served where the last waits for ever', () => {
    expect(waitsByRankMinutes([half, { ...half, arrivalsPerMinute: 0.7 }])).toEqual([
      expect.closeTo(1.1 / 0.6, 12),
      Number.POSITIVE_INFINITY,
    ]);
  });
});

describe('classes that gather priority (Kleinrock)', () => {
  test('equal rates call in turn', () => {
    const waits = waitsByGatheringMinutes(classes, [2, 2, 2]);
    for (const wait of waits) expect(wait).toBeCloseTo(waits[0] ?? 0, 12);
    expect(waitsByGatheringMinutes([half, half], [1, 1])[0]).toBeCloseTo(4, 12);
  });

  test('very unequal rates call by rank', () => {
    const byRank = waitsByRankMinutes(classes);
    waitsByGatheringMinutes(classes, [1, 1e-9, 1e-18]).forEach((wait, place) => expect(wait).toBeCloseTo(byRank[place] ?? 0, 6));
  });

  test('two classes at rates 2 : 1 by hand: 4 ÷ (1 − 0.4 × 0.5) = 5, and (4 − 0.4 × 5 × 0.5) = 3', () => {
    const [first, second] = waitsByGatheringMinutes([half, half], [2, 1]);
    expect(second).toBeCloseTo(5, 12);
    expect(first).toBeCloseTo(3, 12);
  });

  test('no rule makes the work wait less or more in all', () => {
    const byRank = weighted(classes, waitsByRankMinutes(classes));
    expect(weighted(classes, waitsByGatheringMinutes(classes, [5, 2, 1]))).toBeCloseTo(byRank, 10);
    expect(weighted(classes, waitsByGatheringMinutes(classes, [1, 1, 1]))).toBeCloseTo(byRank, 10);
  });
});
