/** How fast a recording is sent: `max`, or so many times as fast as it happened. */
export type ReplaySpeed = 'max' | number;

/** `max` or a number above 0; null when it is neither. */
export function parseReplaySpeed(text: string): ReplaySpeed | null {
  if (text === 'max') return 'max';
  const speed = Number(text.replace(/[x×]$/i, ''));
  return Number.isFinite(speed) && speed > 0 && speed <= 100_000 ? speed : null;
}

/** Milliseconds of our time until an event is due that happened `sinceFirst` ms after the first, when `elapsed` ms of ours have passed. */
export function dueInMilliseconds(speed: ReplaySpeed, sinceFirst: number, elapsed: number): number {
  return speed === 'max' ? 0 : Math.max(0, sinceFirst / speed - elapsed);
}
