import type { Distribution } from '#contracts/distribution';
import type { Shift } from './stretches.ts';

/** Windows that open late with the hall. */
export interface LatenessFit {
  readonly share: number;
  readonly delay: Distribution;
  readonly observations: number;
}

/** Openings around the hall's own are those meant to be with it. */
const earliestMinutes = 10;
const latestMinutes = 25;
/** A few minutes are nobody's business. */
const lateFromMinutes = 3;
const leastOpenings = 30;

/** Of the windows that open with the hall: who is late, and by how much. Null where too few do. */
export function fitLateness(shifts: readonly Shift[], opens: number): LatenessFit | null {
  const delays = shifts.map(({ from }) => from - opens).filter((delay) => delay >= -earliestMinutes && delay <= latestMinutes);
  if (delays.length < leastOpenings) return null;
  const late = delays.filter((delay) => delay > lateFromMinutes);
  if (late.length === 0) return null;
  const meanMinutes = late.reduce((sum, delay) => sum + delay, 0) / late.length;
  return { share: late.length / delays.length, delay: { kind: 'exponential', meanMinutes }, observations: delays.length };
}
