import type { Delivery } from './intake.ts';

const hourMs = 3_600_000;
/** The clock of a hall whose time stands still may leap this far ahead of that time and of ours. */
const leapAtMostMs = 24 * hourMs;
/** So far a clock that runs may be put right without doubt, where a day begins too. */
const correctedAtMostMs = hourMs / 4;

/** Where a hall stands when a reading of its clock comes in; times in milliseconds since 1970. */
export interface HallTime {
  /** Whether hall time runs, or stands where the last event or reading left it. */
  readonly runs: boolean;
  /** Time in the hall; of one that stands, our own when that is later. */
  readonly reached: number;
  readonly serviceDayOf: (time: number) => number;
}

/** What to do about a reading: whether to believe it, and which one before it to refuse because it was not borne out. */
export interface ClockVerdict {
  readonly believed: boolean;
  readonly refused: Delivery | null;
}

/**
 * A day that has begun cannot be taken back, so that a reading that begins another day is not believed at once: only when the
 * next one goes on from there, as a clock does that leaps over the night. A single message said in error changes nothing.
 */
export class ClockDoubt {
  private readonly held = new Map<string, { readonly time: number; readonly delivery: Delivery }>();

  judge(hallId: string, time: number, hall: HallTime, delivery: Delivery): ClockVerdict {
    const before = this.held.get(hallId);
    this.held.delete(hallId);
    if (before !== undefined && time > before.time && time - before.time < hourMs) return { believed: true, refused: null };
    const believed = !isDoubtful(time, hall);
    if (!believed) this.held.set(hallId, { time, delivery });
    return { believed, refused: before?.delivery ?? null };
  }
}

function isDoubtful(time: number, { runs, reached, serviceDayOf }: HallTime): boolean {
  if (!runs) return time > reached + leapAtMostMs;
  return Math.abs(time - reached) > correctedAtMostMs && serviceDayOf(time) !== serviceDayOf(reached);
}
