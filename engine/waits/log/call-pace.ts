const spanMilliseconds = 10 * 60_000;
const millisecondsAMinute = 60_000;
/** Longer than this without a call is not told apart. */
const longestMinutes = 5;

/** How fast a hall has called lately, whatever the queue. */
export class CallPace {
  private readonly times: number[] = [];
  /** Of whoever was called last; null before anybody was. */
  lastWaitMinutes: number | null = null;

  call(time: number, waitMinutes: number): void {
    this.times.push(time);
    this.lastWaitMinutes = waitMinutes;
    this.forget(time);
  }

  callsAMinute(now: number): number {
    this.forget(now);
    return this.times.length / (spanMilliseconds / millisecondsAMinute);
  }

  minutesSinceCall(now: number): number {
    const last = this.times.at(-1);
    return last === undefined ? longestMinutes : Math.min(longestMinutes, (now - last) / millisecondsAMinute);
  }

  private forget(now: number): void {
    while (this.times[0] !== undefined && this.times[0] < now - spanMilliseconds) this.times.shift();
  }
}
