import type { EventFamily } from './events.ts';

const version = 'v1';

/** Events of every hall and family. */
export const allEventsFilter = `hall/+/${version}/evt/+/+`;
/** Those at a topic of another version or shape as well: they are refused, but not unheard. */
export const eventsOfAnyShapeFilter = 'hall/+/+/evt/#';
/** The hall's own clock, retained: see `HallClockMessage`. */
export const allClocksFilter = `hall/+/${version}/state/clock`;
/** Device presence, retained, with a last will of `lost`. */
export const allDeviceStatesFilter = `hall/+/${version}/state/device/+`;

export const eventTopic = (hallId: string, family: EventFamily, entityId: string): string =>
  `hall/${hallId}/${version}/evt/${family}/${entityId}`;
export const commandTopic = (hallId: string, family: 'window' | 'clock' | 'fault', entityId: string): string =>
  `hall/${hallId}/${version}/cmd/${family}/${entityId}`;
/** A source may be any text: its level of the topic is percent-encoded. */
export const rebirthTopic = (hallId: string, source: string): string =>
  `hall/${hallId}/${version}/cmd/rebirth/${encodeURIComponent(source)}`;
export const commandsFilter = (hallId: string): string => `hall/${hallId}/${version}/cmd/+/+`;
export const clockTopic = (hallId: string): string => `hall/${hallId}/${version}/state/clock`;
export const deviceStateTopic = (hallId: string, deviceId: string): string => `hall/${hallId}/${version}/state/device/${deviceId}`;

export type ParsedTopic =
  | { readonly kind: 'event'; readonly hallId: string; readonly family: string; readonly entityId: string }
  | { readonly kind: 'clock'; readonly hallId: string }
  | { readonly kind: 'device'; readonly hallId: string; readonly deviceId: string };

/** What a topic of ours speaks of; null when it is none of ours. */
export function parseTopic(topic: string): ParsedTopic | null {
  const levels = topic.split('/');
  const [root, hallId, topicVersion, branch, family, entityId] = levels;
  if (root !== 'hall' || topicVersion !== version || !hallId || !family) return null;
  if (branch === 'evt' && levels.length === 6 && entityId) return { kind: 'event', hallId, family, entityId };
  if (branch === 'state' && levels.length === 5 && family === 'clock') return { kind: 'clock', hallId };
  if (branch === 'state' && levels.length === 6 && family === 'device' && entityId) return { kind: 'device', hallId, deviceId: entityId };
  return null;
}

/** Whether a topic is one of a state (the clock, a device's presence): all else below `hall/` is told once and not kept. */
export const isStateTopic = (topic: string): boolean => statePattern.test(topic);
const statePattern = new RegExp(`^hall/[^/]+/${version}/state/`);
