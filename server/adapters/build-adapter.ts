import { setImmediate } from 'node:timers/promises';
import type { AdaptedMessage, Adapter, Arrival, Unread, WireMessage } from './adapter.ts';
import type { AdapterFile, DevicePlace } from './adapter-file.ts';
import { type BoundedExpression, compileExpression } from './bounded-expression.ts';
import { instantOf } from './instant-of.ts';
import { readPayload } from './read-payload.ts';
import { parseTopicPattern } from './topic-pattern.ts';
import { readReports } from './wire-report.ts';

/** What every adapter of a node is told: where devices stand, by lower-case network name, and the halls' time zones. */
export interface AdapterSurroundings {
  readonly places: ReadonlyMap<string, DevicePlace>;
  readonly timeZones: ReadonlyMap<string, string>;
}

class UnknownDevice extends Error {}

/** The adapter a file describes. Throws `HallError('bad_request')` when its topic or expression cannot be read. */
export function buildAdapter(file: AdapterFile, expressionText: string, surroundings: AdapterSurroundings): Adapter {
  const pattern = parseTopicPattern(file.topic);
  const expression = compileExpression(expressionText, `adapter ${file.name}`);
  return {
    name: file.name,
    topicFilter: pattern.filter,
    async adapt(topic, payload, arrival = Date.now) {
      const levels = pattern.match(topic);
      if (!levels) return { messages: [], unread: [{ reason: 'adapter_failed', detail: `topic is not ${file.topic}` }] };
      const read = readPayload(file.payload, payload);
      if ('reason' in read) return { messages: [], unread: [read] };
      const messages: WireMessage[] = [];
      const unread: Unread[] = [];
      for (const [place, value] of read.values.entries()) {
        // A long list must not hold up everybody else.
        if (place > 0) await setImmediate();
        const of = read.values.length > 1 ? `row ${place + 1}: ` : '';
        const said = await evaluate(expression, { topic, levels, payload: value, received: isoText(arrival(null)) }, surroundings, arrival);
        messages.push(...said.messages);
        unread.push(...said.unread.map(({ reason, detail }) => ({ reason, detail: `${of}${detail}` })));
      }
      return { messages, unread };
    },
  };
}

const isoText = (time: number): string => new Date(time).toISOString();

async function evaluate(
  expression: BoundedExpression,
  input: object,
  surroundings: AdapterSurroundings,
  arrival: Arrival,
): Promise<AdaptedMessage> {
  let unknownDevice: string | null = null;
  const bindings = {
    placed: (device: unknown): boolean => surroundings.places.has(String(device).toLowerCase()),
    place: (device: unknown): DevicePlace => {
      const place = surroundings.places.get(String(device).toLowerCase());
      if (place) return place;
      unknownDevice = String(device);
      throw new UnknownDevice(unknownDevice);
    },
    arrived: (hallId: unknown): string => isoText(arrival(String(hallId))),
    instant: (time: unknown, hallId?: unknown): string => instantOf(time, surroundings.timeZones.get(String(hallId))),
  };
  try {
    return readReports(await expression(input, bindings));
  } catch (error) {
    const unread: Unread =
      unknownDevice === null
        ? { reason: 'adapter_failed', detail: error instanceof Error ? error.message : String(error) }
        : { reason: 'unknown_device', detail: `no place for device ${unknownDevice}` };
    return { messages: [], unread: [unread] };
  }
}
