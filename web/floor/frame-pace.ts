/** A frame done within this is no burden: the next one may follow at once. */
const quickMilliseconds = 25;
/** After any other, drawing rests so many times as long as the frame took, but not for ever after one that was an exception. */
const restShare = 2;
const longestRestMilliseconds = 700;

/** Leaves a slow machine to the page: the slower the picture, the seldomer it is drawn. Moments are milliseconds. */
export class FramePace {
  private restsUntil = 0;

  /** A frame was begun, and is now done by whatever draws. */
  took(begun: number, done: number): void {
    const cost = done - begun;
    this.restsUntil = cost > quickMilliseconds ? done + Math.min(longestRestMilliseconds, restShare * cost) : 0;
  }

  /** Milliseconds until the next frame may begin. */
  waitAt(now: number): number {
    return Math.max(0, this.restsUntil - now);
  }

  /** A hand is on the picture: it follows at once. */
  hurry(): void {
    this.restsUntil = 0;
  }
}
