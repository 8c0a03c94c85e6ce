/** A class of visitors at windows that serve several classes. Minutes. */
export interface RankedClass {
  readonly arrivalsPerMinute: number;
  readonly serviceMinutes: number;
  /** Coefficient of variation of the service time. */
  readonly serviceVariation: number;
}

const shareOf = ({ arrivalsPerMinute, serviceMinutes }: RankedClass): number => arrivalsPerMinute * serviceMinutes;

/** Mean time until the window is free for somebody who comes, in minutes: half the sum of λ·E[S²]. */
const residualMinutes = (classes: readonly RankedClass[]): number =>
  classes.reduce(
    (sum, { arrivalsPerMinute, serviceMinutes, serviceVariation }) =>
      sum + (arrivalsPerMinute * serviceMinutes ** 2 * (1 + serviceVariation ** 2)) / 2,
    0,
  );

/**
 * Mean wait in minutes of each class at one window that calls the first class before the second and so on, without breaking a service
 * off: W(k) = W0 ÷ (1 − σ(k−1))(1 − σ(k)), σ(k) the work of the first k classes (Cobham 1954). Infinite from the class on with
 * which the work is too much.
 */
export function waitsByRankMinutes(classes: readonly RankedClass[]): number[] {
  return waitsOf(classes.map(shareOf), residualMinutes(classes));
}

/**
 * The same at several windows, for exponential service times of the same mean in every class (Cobham 1954): W0 is the mean time
 * until a window is free, Erlang C's probability × E[S] ÷ c.
 */
export function waitsByRankAtWindowsMinutes(
  arrivalsPerMinute: readonly number[],
  serviceMinutes: number,
  windows: number,
  waitProbability: number,
): number[] {
  return waitsOf(
    arrivalsPerMinute.map((rate) => (rate * serviceMinutes) / windows),
    (waitProbability * serviceMinutes) / windows,
  );
}

function waitsOf(shares: readonly number[], untilFreeMinutes: number): number[] {
  let before = 0;
  return shares.map((share) => {
    const upTo = before + share;
    const wait = upTo >= 1 ? Number.POSITIVE_INFINITY : untilFreeMinutes / ((1 - before) * (1 - upTo));
    before = upTo;
    return wait;
  });
}

/**
 * Mean wait in minutes of each class at one window that calls whoever has gathered most, minutes waited × `gatherRates` of the class
 * (Kleinrock 1964; Stanford, Taylor and Ziedins 2014): with rates falling from class to class,
 * W(k) = (W0 ÷ (1 − ρ) − Σ(i > k) ρ(i)·W(i)·(1 − b(i) ÷ b(k))) ÷ (1 − Σ(i < k) ρ(i)·(1 − b(k) ÷ b(i))). Rates are above 0 and do not
 * rise; infinite when the work is too much.
 */
export function waitsByGatheringMinutes(classes: readonly RankedClass[], gatherRates: readonly number[]): number[] {
  const shares = classes.map(shareOf);
  const busyShare = shares.reduce((sum, share) => sum + share, 0);
  const waits = classes.map(() => Number.POSITIVE_INFINITY);
  if (busyShare >= 1) return waits;
  const inTurn = residualMinutes(classes) / (1 - busyShare);
  const rateAt = (place: number): number => gatherRates[place] ?? 0;
  for (let place = classes.length - 1; place >= 0; place -= 1) {
    const after = shares.reduce((sum, share, i) => (i > place ? sum + share * (waits[i] ?? 0) * (1 - rateAt(i) / rateAt(place)) : sum), 0);
    const before = shares.reduce((sum, share, i) => (i < place ? sum + share * (1 - rateAt(place) / rateAt(i)) : sum), 0);
    waits[place] = (inTurn - after) / (1 - before);
  }
  return waits;
}
