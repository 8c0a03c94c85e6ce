import type { HallEvent } from '#contracts/events';
import type { Instant } from '#contracts/instant';
import type { StoredEvent } from '../store/batch-writer.ts';
import { type SequenceGap, SourceSequence } from './source-sequence.ts';

/** How one source numbers its messages, and what of them is missing. Moments are wall time. */
export interface SourceState {
  readonly source: string;
  readonly lastNumber: number;
  readonly heardAt: Instant;
  readonly missing: number;
  readonly gaps: number;
  /** When the oldest open gap was seen; null without one. */
  readonly missingSince: Instant | null;
  readonly late: number;
  readonly lost: number;
  /** When it was last asked to say itself again; null when never. */
  readonly askedAt: Instant | null;
}

/** A source to be asked to say itself again, with the numbers that are missing. */
export interface DueRebirth {
  readonly source: string;
  readonly missing: readonly SequenceGap[];
}

/**
 * The numbered events of a batch, each day's by their number: the store keeps no finer order than that of batches, so that within
 * one nothing is late.
 */
export function inOrderOfNumbers(batch: readonly StoredEvent[]): NumberedEvent[] {
  const numbered: NumberedEvent[] = [];
  for (const { event, day } of batch) if (event.sequence !== undefined) numbered.push({ event, day, number: event.sequence });
  return numbered.sort((a, b) => a.day - b.day || a.number - b.number);
}

interface NumberedEvent {
  readonly event: HallEvent;
  readonly day: number;
  readonly number: number;
}

/** Beyond so many, the source not heard of for longest is let go. */
const sourcesAtMost = 2000;
const asksAtMost = 3;
/** A source gets so many times the first patience to answer before it is asked again. */
const answerPatience = 2;

interface Entry {
  readonly sequence: SourceSequence;
  askedAt: Instant | null;
}

/** The sources of a hall that number their messages. */
export class SourceBook {
  private readonly sources = new Map<string, Entry>();

  /** Takes in the number of a message that is no repeat. */
  take(source: string, number: number, now: Instant): void {
    const known = this.sources.get(source);
    if (known) {
      known.sequence.take(number, now);
      return;
    }
    if (this.sources.size >= sourcesAtMost) this.letGo();
    this.sources.set(source, { sequence: new SourceSequence(number, now), askedAt: null });
  }

  states(): SourceState[] {
    return [...this.sources].map(([source, { sequence, askedAt }]) => ({
      source,
      lastNumber: sequence.last,
      heardAt: sequence.heardAt,
      missing: sequence.missing,
      gaps: sequence.gaps.length,
      missingSince: sequence.gaps.length === 0 ? null : Math.min(...sequence.gaps.map(({ since }) => since)),
      late: sequence.late,
      lost: sequence.lost,
      askedAt,
    }));
  }

  /**
   * The sources with a gap older than `afterMs`, with all that is missing of them. They count as asked now: again only after a
   * while, and for each gap three times at most.
   */
  takeDueRebirths(now: Instant, afterMs: number): DueRebirth[] {
    const due: DueRebirth[] = [];
    for (const [source, entry] of this.sources) {
      const { sequence, askedAt } = entry;
      if (askedAt !== null && now - askedAt < answerPatience * afterMs) continue;
      if (!sequence.gaps.some(({ since, asks }) => now - since >= afterMs && asks < asksAtMost)) continue;
      entry.askedAt = now;
      due.push({ source, missing: sequence.ask(({ asks }) => asks < asksAtMost) });
    }
    return due;
  }

  private letGo(): void {
    let silent: string | null = null;
    let heardAt = Number.POSITIVE_INFINITY;
    for (const [source, { sequence }] of this.sources)
      if (sequence.heardAt < heardAt) {
        silent = source;
        heardAt = sequence.heardAt;
      }
    if (silent !== null) this.sources.delete(silent);
  }
}
