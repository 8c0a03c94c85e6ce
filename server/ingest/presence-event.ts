import type { DeviceEvent } from '#contracts/events';
import { identifierPattern } from '#contracts/ids';
import { connectionLost } from '#engine/twin/device-register';
import type { Decoded } from './decode-event.ts';
import { refuse } from './refusal-reason.ts';

const identifier = new RegExp(identifierPattern);

/** What is known of a device's connection, and the hall time it was said; milliseconds. */
export interface Presence {
  readonly lost: boolean;
  readonly at: number;
}

/**
 * A device's presence (`{"state":"lost"}`, as its last will says, or `ready`) as an event, so that it is stored and replayed
 * like any other; null when it says what is known already.
 */
export function presenceEvent(hallId: string, deviceId: string, message: unknown, known: Presence, now: number): Decoded | null {
  const state = typeof message === 'object' && message !== null && 'state' in message ? message.state : null;
  if (!identifier.test(deviceId)) return refuse('bad_identifier', deviceId);
  if (state !== 'lost' && state !== 'ready') return refuse('bad_data', 'state is neither ready nor lost');
  const lost = state === 'lost';
  if (lost === known.lost) return null;
  // Of two in the same millisecond the second is the later.
  const time = Math.max(Math.round(now), known.at + 1);
  const head = {
    hallId,
    entityId: deviceId,
    source: `${hallId}/presence`,
    id: `${deviceId}-${time}-${state}`,
    time,
    family: 'device',
  } as const;
  const event: DeviceEvent = lost ? { ...head, kind: 'fault', data: { code: connectionLost } } : { ...head, kind: 'recovered', data: {} };
  return { kind: 'event', event };
}
