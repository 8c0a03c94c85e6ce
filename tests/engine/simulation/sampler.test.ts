import { describe, expect, test } from 'vitest';
import type { Distribution } from '#contracts/distribution';
import { normalShare } from '#engine/queueing/normal-share';
import { normalQuantile } from '#engine/simulation/normal';
import { QuantileTable } from '#engine/simulation/quantile-table';
import { drawWord, keyOf, mix } from '#engine/simulation/random-key';
import { Sampler } from '#engine/simulation/sampler';

/** Each with its mean and its coefficient of variation, by hand. */
const distributions: readonly (readonly [Distribution, number, number])[] = [
  [{ kind: 'constant', minutes: 7 }, 7, 0],
  [{ kind: 'exponential', meanMinutes: 7 }, 7, 1],
  [{ kind: 'uniform', lowMinutes: 2, highMinutes: 12 }, 7, 10 / Math.sqrt(12) / 7],
  [{ kind: 'triangular', lowMinutes: 0, likelyMinutes: 3, highMinutes: 9 }, 4, Math.sqrt((9 + 81 - 27) / 18) / 4],
  [{ kind: 'lognormal', meanMinutes: 7, coefficientOfVariation: 0.8 }, 7, 0.8],
  [{ kind: 'lognormal', meanMinutes: 7, coefficientOfVariation: 2 }, 7, 2],
  [{ kind: 'gamma', meanMinutes: 7, coefficientOfVariation: 0.4 }, 7, 0.4],
  [{ kind: 'gamma', meanMinutes: 7, coefficientOfVariation: 1.8 }, 7, 1.8],
  [{ kind: 'gamma', meanMinutes: 7, coefficientOfVariation: 0 }, 7, 0],
  [{ kind: 'empirical', quantilesMinutes: [2, 6, 26] }, 10, Math.sqrt(920 / 6 / 100 - 1)],
];
const named = distributions.map(([distribution, mean, variation]) => ({
  name: JSON.stringify(distribution),
  distribution,
  mean,
  variation,
}));

describe.each(named)('$name', ({ distribution, mean, variation }) => {
  const sampler = new Sampler(distribution);
  /** Of equal steps of probability, and finer steps at the upper end. */
  const pieces = [...stepsOf(0, 0.99, 20_000), ...stepsOf(0.99, 1 - 1e-6, 20_000), ...stepsOf(1 - 1e-6, 1 - 1e-10, 20_000)];

  test('has its mean and its coefficient of variation', () => {
    const moment = (power: number) => pieces.reduce((sum, { share, width }) => sum + width * sampler.quantile(share) ** power, 0);
    expect(sampler.mean).toBeCloseTo(mean, 12);
    expect(moment(1) / mean).toBeCloseTo(1, 4);
    expect(Math.sqrt(Math.max(0, moment(2) / mean ** 2 - 1))).toBeCloseTo(variation, 1);
  });

  test('has its share below each of its quantiles, and grows', () => {
    let before = 0;
    for (const share of [0.01, 0.2, 0.5, 0.77, 0.99]) {
      const quantile = sampler.quantile(share);
      expect(quantile).toBeGreaterThanOrEqual(before);
      if (variation > 0) expect(sampler.shareBelow(quantile)).toBeCloseTo(share, 6);
      before = quantile;
    }
  });

  test('goes on from what has passed: longer than that, and as likely as among all that are', () => {
    for (const elapsed of [0.5, mean, 2 * mean]) {
      const left = 1 - sampler.shareBelow(elapsed);
      if (left < 1e-6) expect(sampler.quantileBeyond(0.5, elapsed)).toBeGreaterThan(elapsed);
      else if (variation > 0) expect(sampler.shareBelow(sampler.quantileBeyond(0.3, elapsed))).toBeCloseTo(1 - 0.7 * left, 6);
      else expect(sampler.quantileBeyond(0.3, elapsed)).toBe(mean);
    }
  });
});

function stepsOf(from: number, to: number, count: number): { share: number; width: number }[] {
  const width = (to - from) / count;
  return Array.from({ length: count }, (_, step) => ({ share: from + (step + 0.5) * width, width }));
}

describe('a table of quantiles', () => {
  test.each<[string, (share: number) => number]>([
    ['exponential', (share) => -Math.log(1 - share)],
    ['lognormal', (share) => Math.exp(-0.5 + normalQuantile(share))],
    ['uniform', (share) => 2 * share],
  ])('draws with the mean it should have, to 1 in 10,000: %s', (_, exact) => {
    const table = new QuantileTable(exact);
    const draws = 1 << 20;
    let sum = 0;
    for (let draw = 0; draw < draws; draw += 1) sum += table.at(((draw + 0.5) * 4096) | 0);
    expect(Math.abs(sum / draws - 1)).toBeLessThan(1e-4);
  });
});

describe('the normal quantile', () => {
  test('is the inverse of the share below it', () => {
    for (const x of [-7, -3, -1.2, -0.1, 0.4, 2, 5]) expect(normalQuantile(normalShare(x))).toBeCloseTo(x, 8);
  });
});

describe('chance by key', () => {
  const count = 200_000;
  const uniform = (word: number) => (word >>> 0) / 2 ** 32;

  test('mixes without losing a word', () => {
    expect(new Set(Array.from({ length: count }, (_, word) => mix(word))).size).toBe(count);
  });

  test('is uniform, and neither neighbours, purposes nor days go together', () => {
    const words = Array.from({ length: count }, (_, place) => {
      const key = keyOf(mix(5), mix(9), place);
      return {
        gap: uniform(drawWord(key, 0)),
        service: uniform(drawWord(key, 8)),
        nextDay: uniform(drawWord(keyOf(mix(5), mix(10), place), 0)),
      };
    });
    const cells = new Float64Array(256);
    for (const { gap, service } of words) {
      const cell = Math.floor(gap * 16) * 16 + Math.floor(service * 16);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const expected = count / 256;
    const chiSquare = cells.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    // 255 degrees of freedom: a mean of 255 and a deviation of √510.
    expect(Math.abs(chiSquare - 255)).toBeLessThan(4 * Math.sqrt(510));
    const correlation = (pairs: readonly (readonly [number, number])[]) =>
      (12 * pairs.reduce((sum, [a, b]) => sum + (a - 0.5) * (b - 0.5), 0)) / pairs.length;
    const limit = 4 / Math.sqrt(count);
    expect(Math.abs(correlation(words.map(({ gap, service }) => [gap, service])))).toBeLessThan(limit);
    expect(Math.abs(correlation(words.map(({ gap, nextDay }) => [gap, nextDay])))).toBeLessThan(limit);
    for (const lag of [1, 2, 3, 7])
      expect(Math.abs(correlation(words.slice(lag).map(({ gap }, at) => [gap, words[at]?.gap ?? 0.5])))).toBeLessThan(limit);
  });
});
