import type { HallEvent } from '#contracts/events';
import { compareEvents } from './event-order.ts';

/** The later of two events in their one order: a register that any arrival order leaves the same. */
export function latest<E extends HallEvent>(known: E | null, event: E): E {
  return known !== null && compareEvents(known, event) >= 0 ? known : event;
}
