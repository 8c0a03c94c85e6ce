import type { PatienceRow } from './hall-history.ts';

/** How people are lost that wait. */
export interface LossCurve {
  /** Share that has lost patience by so many minutes. */
  readonly lostBy: (minutes: number) => number;
  /** Of those, who say so; of those still there when called, who do not come. */
  readonly spoken: number;
  readonly missing: number;
}

/** In standard deviations of chance. */
const surely = 4;
const leastExpected = 5;

/** Whether surely more or fewer of a queue left, or missed their call, than a curve leads one to expect. */
export function isOtherThan(rows: readonly PatienceRow[], { lostBy, spoken, missing }: LossCurve): boolean {
  let atRisk = rows.reduce(
    (sum, { left_waiting, answered, lost, returned, closed }) => sum + left_waiting + answered + lost + returned + closed,
    0,
  );
  const expected = { left: 0, missed: 0 };
  const seen = { left: 0, missed: 0 };
  for (const { wait_minute, left_waiting, answered, lost, returned, closed } of [...rows].sort((a, b) => a.wait_minute - b.wait_minute)) {
    const [before, after] = [lostBy(wait_minute), lostBy(wait_minute + 1)];
    const called = answered + lost + returned;
    const goneUnsaid = ((1 - spoken) * (before + after)) / 2;
    const there = 1 - (before + after) / 2;
    // Whoever is called within the minute was there for half of it; who has left without a word is not at risk any more.
    const waiting = Math.max(0, atRisk - (called + closed) / 2);
    expected.left += (waiting * spoken * (after - before)) / Math.max(1e-9, 1 - spoken * before);
    expected.missed += (called * (goneUnsaid + missing * there)) / Math.max(1e-9, goneUnsaid + there);
    seen.left += left_waiting;
    seen.missed += lost + returned;
    atRisk -= called + closed + left_waiting;
  }
  return (['left', 'missed'] as const).some(
    (way) => expected[way] >= leastExpected && Math.abs(seen[way] - expected[way]) > surely * Math.sqrt(expected[way]),
  );
}
