const hourMs = 3_600_000;
/** A hall's clock may leap this far ahead at once. */
const leapAtMostMs = 24 * hourMs;

/**
 * A day that has begun cannot be taken back, so that a hall's clock is not believed at once when it leaps ahead of both the
 * hall's time and ours by more than a day: only when its next reading goes on from there.
 */
export class ClockDoubt {
  private readonly doubted = new Map<string, number>();

  /** Whether to leave aside the reading `time` of a hall that had reached `reached`; both in milliseconds since 1970. */
  isDoubtful(hallId: string, time: number, reached: number): boolean {
    const before = this.doubted.get(hallId);
    this.doubted.delete(hallId);
    const confirmed = before !== undefined && time > before && time - before < hourMs;
    if (confirmed || time <= reached + leapAtMostMs) return false;
    this.doubted.set(hallId, time);
    return true;
  }
}
