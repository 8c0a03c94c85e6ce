/** The one clock of the demo halls: hall time that runs `rate` times as fast as ours. Milliseconds since 1970. */
export class HallClock {
  private hallTime: number;
  private wallTime: number;
  private factor: number;
  private readonly wall: () => number;

  constructor(hallTime: number, rate: number, wall: () => number) {
    this.hallTime = hallTime;
    this.factor = clampRate(rate);
    this.wall = wall;
    this.wallTime = wall();
  }

  get rate(): number {
    return this.factor;
  }

  now(): number {
    return Math.round(this.hallTime + (this.wall() - this.wallTime) * this.factor);
  }

  setRate(rate: number): void {
    this.leapTo(this.now());
    this.factor = clampRate(rate);
  }

  /** It is `hallTime` now. */
  leapTo(hallTime: number): void {
    this.hallTime = hallTime;
    this.wallTime = this.wall();
  }
}

function clampRate(rate: number): number {
  return Math.min(60, Math.max(1, rate));
}
