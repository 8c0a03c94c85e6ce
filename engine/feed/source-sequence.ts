import type { Instant } from '#contracts/instant';

/** Numbers that are missing between two that came; `since` is the wall time at which that was seen, `asks` how often they were asked for. */
export interface SequenceGap {
  readonly from: number;
  readonly to: number;
  readonly since: Instant;
  readonly asks: number;
}

/** A number so far below the first one seen came late; further below, the source has begun to count anew. */
const lateStartAtMost = 1000;
/** A leap further ahead than this is a new count, not so many lost messages. */
const leapAtMost = 100_000;
const gapsAtMost = 1000;

const sizeOf = ({ from, to }: SequenceGap): number => to - from + 1;

/**
 * One source's numbering of its messages: which numbers are missing, whatever order they come in. Take in only messages that
 * are no repeats: a number that comes again then means that the source has begun to count anew.
 */
export class SourceSequence {
  private first: number;
  private lastNumber: number;
  private open: SequenceGap[] = [];
  /** Gaps of the count before this one, which may still close. */
  private before: SequenceGap[] = [];
  private lateCount = 0;
  private lostCount = 0;
  private heard: Instant;

  constructor(number: number, now: Instant) {
    this.first = number;
    this.lastNumber = number;
    this.heard = now;
  }

  /** The highest number of the present count. */
  get last(): number {
    return this.lastNumber;
  }

  get heardAt(): Instant {
    return this.heard;
  }

  /** Messages that came after later ones and closed a gap, or a part of one. */
  get late(): number {
    return this.lateCount;
  }

  /** Messages that are no longer waited for: the source has begun to count anew since. */
  get lost(): number {
    return this.lostCount + sum(this.before);
  }

  get missing(): number {
    return sum(this.open);
  }

  /** Gaps of the present count, by number. */
  get gaps(): readonly SequenceGap[] {
    return this.open;
  }

  take(number: number, now: Instant): void {
    this.heard = now;
    if (number === this.lastNumber + 1) this.lastNumber = number;
    else if (close(this.open, number)) this.lateCount += 1;
    else if (close(this.before, number)) this.lateCount += 1;
    else if (number > this.lastNumber && number - this.lastNumber <= leapAtMost) {
      this.miss(this.lastNumber + 1, number - 1, now);
      this.lastNumber = number;
    } else if (number < this.first && this.first - number <= lateStartAtMost) {
      this.miss(number + 1, this.first - 1, now);
      this.first = number;
    } else this.countAnew(number);
  }

  /** Notes that the gaps which `isDue` were asked for, and gives them. */
  ask(isDue: (gap: SequenceGap) => boolean): SequenceGap[] {
    const due = this.open.filter(isDue);
    this.open = this.open.map((gap) => (isDue(gap) ? { ...gap, asks: gap.asks + 1 } : gap));
    return due;
  }

  private miss(from: number, to: number, since: Instant): void {
    if (to < from) return;
    this.open.splice(placeOf(this.open, from), 0, { from, to, since, asks: 0 });
    const given = this.open.length > gapsAtMost ? this.open.shift() : undefined;
    if (given) this.lostCount += sizeOf(given);
  }

  private countAnew(number: number): void {
    this.lostCount += sum(this.before);
    this.before = this.open;
    this.open = [];
    this.first = number;
    this.lastNumber = number;
  }
}

const sum = (gaps: readonly SequenceGap[]): number => gaps.reduce((total, gap) => total + sizeOf(gap), 0);

/** How many gaps begin at or below `number`. */
function placeOf(gaps: readonly SequenceGap[], number: number): number {
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((gaps[middle]?.from ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes `number` out of the gap it lies in; false when it lies in none. */
function close(gaps: SequenceGap[], number: number): boolean {
  const place = placeOf(gaps, number) - 1;
  const gap = gaps[place];
  if (!gap || gap.to < number) return false;
  const rest = [
    { ...gap, to: number - 1 },
    { ...gap, from: number + 1 },
  ];
  gaps.splice(place, 1, ...rest.filter(({ from, to }) => from <= to));
  return true;
}
