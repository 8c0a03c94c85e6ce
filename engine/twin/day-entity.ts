import type { HallEvent } from '#contracts/events';

/** A ticket or window of a service day. */
export interface DayEntityName {
  readonly family: 'ticket' | 'window';
  readonly entityId: string;
}

/** What of the day's floor an event changes; who sits down at a window changes it. Null where it changes none. */
export function dayEntityOf(event: HallEvent): DayEntityName | null {
  switch (event.family) {
    case 'ticket':
    case 'window':
      return { family: event.family, entityId: event.entityId };
    case 'staff':
      return 'windowId' in event.data && event.data.windowId !== undefined ? { family: 'window', entityId: event.data.windowId } : null;
    default:
      return null;
  }
}
