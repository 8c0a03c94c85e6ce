import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MixTable } from '#engine/simulation/mix-table';
import { mix } from '#engine/simulation/random-key';

const draws = Array.from({ length: 10_000 }, (_, place) => mix(place));
const weightLists = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 }).filter((weights) => weights.some(Boolean));

test('what has weight is drawn in proportion to it, and nothing else is', () => {
  fc.assert(
    fc.property(weightLists, (weights) => {
      const table = new MixTable(weights);
      const counts = weights.map(() => 0);
      for (const word of draws) counts[table.at(word)] = (counts[table.at(word)] ?? 0) + 1;
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      weights.forEach((weight, place) => {
        expect(Math.abs((counts[place] ?? 0) / draws.length - weight / total)).toBeLessThan(weight === 0 ? 1e-12 : 0.03);
      });
    }),
    { numRuns: 50 },
  );
});

test('a matter split in two leaves everybody who came for something else with it', () => {
  fc.assert(
    fc.property(weightLists, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (weights, chosen, share) => {
      const place = chosen % weights.length;
      const weight = weights[place] ?? 0;
      const split = new MixTable([...weights.slice(0, place), weight * (1 - share), weight * share, ...weights.slice(place + 1)]);
      const whole = new MixTable(weights);
      const merged = (at: number) => (at > place ? at - 1 : at);
      expect(draws.map((word) => merged(split.at(word)))).toEqual(draws.map((word) => whole.at(word)));
    }),
    { numRuns: 50 },
  );
});
