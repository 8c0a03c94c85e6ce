import type { HallClockState } from '#contracts/hall-state';
import { hallTimeAt } from '#contracts/hall-time';
import type { Instant } from '#contracts/instant';

/** A hall's time: the wall's, or one that comes over the wire and runs at its own rate. */
export class HallClock {
  private reading: HallClockState;

  constructor(
    private readonly wall: () => Instant,
    start: { readonly time: Instant; readonly rate: number; readonly source: 'wall' | 'feed' },
  ) {
    this.reading = { ...start, sentAt: wall() };
  }

  get state(): HallClockState {
    return this.reading;
  }

  /** A clock nobody has set yet stands where the store ends and is carried on by what happens. */
  get isSet(): boolean {
    return this.reading.source === 'wall' || this.reading.rate > 0;
  }

  now(): Instant {
    return this.reading.source === 'wall' ? this.wall() : hallTimeAt(this.reading, this.wall());
  }

  /** Hall time as it was told just now. */
  set(time: Instant, rate: number): void {
    this.reading = { time, rate, sentAt: this.wall(), source: 'feed' };
  }
}
