import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadWhole } from '#engine/simulation/levers/edits/spread-whole';

test('whole parts add up to the whole, none further from its share than one', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }), (total, weights) => {
      const parts = spreadWhole(total, weights);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      const sum = weights.reduce((all, weight) => all + weight, 0);
      parts.forEach((part, place) => {
        const exact = sum > 0 ? (total * (weights[place] ?? 0)) / sum : total / weights.length;
        expect(Math.abs(part - exact)).toBeLessThan(1.0001);
      });
    }),
  );
});

test('the largest remainders are rounded up', () => {
  expect(spreadWhole(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(spreadWhole(7, [0.1, 0.55, 0.35])).toEqual([1, 4, 2]);
});
