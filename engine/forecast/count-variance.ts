import type { SlotPassed } from './count-forecast.ts';

/** By how much counts vary beyond Poisson, as variance ÷ mean². */
export interface CountVariance {
  /** Whole days together. */
  readonly ofDays: number;
  /** Each slot by itself; `usual` for slots that are not named. */
  readonly ofSlots: ReadonlyMap<number, number>;
  readonly usual: number;
}

/** What is believed before any day was seen, and for how many days a belief counts. */
const unseen = { ofDays: 0.05, usual: 0.1 };
const believedDays = 5;
const slotBelievedDays = 15;
const most = 4;

/**
 * How counts of past days varied about their forecasts, by moments: slots of one day go together as far as the day itself varies, so
 * products of their errors tell the day's variance and their squares, less Poisson's, both.
 */
export function fitCountVariance(
  days: readonly (readonly SlotPassed[])[],
  believed: Pick<CountVariance, 'ofDays' | 'usual'> = unseen,
): CountVariance {
  const bySlot = new Map<number, Moments>();
  const squares = new Moments();
  const pairs = new Moments();
  for (const day of days) {
    const whole = new Moments();
    let expectedSum = 0;
    let errorSum = 0;
    for (const { slot, expected, came } of day) {
      const error = came - expected;
      const ofSlot = bySlot.get(slot) ?? new Moments();
      bySlot.set(slot, ofSlot.add(error ** 2 - expected, expected ** 2));
      whole.add(error ** 2 - expected, expected ** 2);
      expectedSum += expected;
      errorSum += error;
    }
    squares.add(whole.errors, whole.squares);
    // Squares of sums less sums of squares: what pairs of different slots come to.
    pairs.add(errorSum ** 2 - whole.errors - expectedSum, expectedSum ** 2 - whole.squares);
  }
  const ofDays = pairs.ratio(believed.ofDays, believedDays);
  const all = squares.ratio((1 + believed.ofDays) * (1 + believed.usual) - 1, believedDays);
  const beside = (whole: number): number => Math.max(0, (1 + whole) / (1 + ofDays) - 1);
  const ofSlots = new Map([...bySlot].map(([slot, moments]) => [slot, beside(moments.ratio(all, slotBelievedDays))]));
  return { ofDays, ofSlots, usual: beside(all) };
}

/** Squared errors over squared expectations. */
class Moments {
  errors = 0;
  squares = 0;
  private count = 0;

  add(errors: number, squares: number): this {
    this.errors += errors;
    this.squares += squares;
    this.count += 1;
    return this;
  }

  /** The ratio, with a belief that counts as so many more of the same. */
  ratio(believed: number, times: number): number {
    if (!(this.squares > 0)) return believed;
    const weight = (times * this.squares) / this.count;
    return Math.min(Math.max((this.errors + weight * believed) / (this.squares + weight), 0), most);
  }
}
