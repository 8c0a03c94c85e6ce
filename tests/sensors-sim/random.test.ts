import { mean, standardDeviation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { Random } from '../../sensors-sim/random.ts';

const draw = (count: number, next: () => number): number[] => Array.from({ length: count }, next);

test('the same seed gives the same stream, another seed another', () => {
  const first = new Random('hall');
  const again = new Random('hall');
  const other = new Random('hall ');
  const stream = draw(50, () => first.share());
  expect(draw(50, () => again.share())).toEqual(stream);
  expect(draw(50, () => other.share())).not.toEqual(stream);
});

test('a share is uniform between nought and one', () => {
  const random = new Random('uniform');
  const shares = draw(20_000, () => random.share());
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...shares)).toBeLessThan(1);
  expect(mean(shares)).toBeCloseTo(0.5, 1);
  expect(standardDeviation(shares)).toBeCloseTo(Math.sqrt(1 / 12), 2);
});

test('distributions have the means they are asked for', () => {
  const random = new Random('means');
  expect(mean(draw(20_000, () => random.exponential(7)))).toBeCloseTo(7, 0);
  expect(mean(draw(20_000, () => random.poisson(3)))).toBeCloseTo(3, 0);
  expect(mean(draw(5000, () => random.poisson(900))) / 900).toBeCloseTo(1, 2);
  const times = draw(20_000, () => random.lognormal(12, 0.5)).sort((a, b) => a - b);
  expect((times[10_000] ?? 0) / 12).toBeCloseTo(1, 1);
  expect(mean(draw(20_000, () => random.weighted([1, 0, 3])))).toBeCloseTo(1.5, 1);
});

test('a shuffle keeps every item', () => {
  const items = Array.from({ length: 40 }, (_, place) => place);
  const shuffled = new Random('shuffle').shuffle(items);
  expect(shuffled).not.toEqual(items);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
});
