import type { Instant } from '#contracts/instant';

/** The moment an event's data names; null for what no calendar knows, such as a leap second, and for none. */
export function momentOf(text: string | undefined): Instant | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : time;
}
