import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelWish, layOutLabels } from '../../../web/floor/label-layout.ts';

const picture = { width: 1280, height: 800 };
const wish: fc.Arbitrary<LabelWish> = fc.record({
  x: fc.integer({ min: -50, max: 1330 }),
  y: fc.integer({ min: -50, max: 850 }),
  width: fc.integer({ min: 8, max: 140 }),
  height: fc.integer({ min: 8, max: 40 }),
  rank: fc.integer({ min: 0, max: 10 }),
});
const overlap = (a: LabelWish, b: LabelWish): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

describe('labels', () => {
  it('never cover one another nor leave the picture', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 250 }), (wishes) => {
        const shown = layOutLabels(wishes, picture)
          .map((index) => wishes[index])
          .filter((label) => label !== undefined);
        for (const [index, label] of shown.entries()) {
          expect(shown.slice(index + 1).filter((other) => overlap(label, other))).toEqual([]);
          expect(label.x - label.width / 2).toBeGreaterThanOrEqual(0);
          expect(label.y + label.height / 2).toBeLessThanOrEqual(picture.height);
        }
      }),
    );
  });

  it('are left out only for one of at least their rank', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        const shown = new Set(layOutLabels(wishes, picture, 0));
        for (const [index, label] of wishes.entries()) {
          const inside =
            label.x - label.width / 2 >= 0 &&
            label.x + label.width / 2 <= 1280 &&
            label.y - label.height / 2 >= 0 &&
            label.y + label.height / 2 <= 800;
          if (shown.has(index) || !inside) continue;
          expect(
            [...shown].some((other) => {
              const shownWish = wishes[other];
              return shownWish && overlap(label, shownWish) && shownWish.rank >= label.rank;
            }),
          ).toBe(true);
        }
      }),
    );
  });

  it('all fit when they are far apart', () => {
    const row = [100, 300, 500].map((x) => ({ x, y: 100, width: 40, height: 14, rank: 0 }));
    expect(layOutLabels(row, picture)).toEqual([0, 1, 2]);
  });
});
