import type { HallEvent } from '#contracts/events';
import { identifierPattern } from '#contracts/ids';
import { parseInstant } from '#contracts/instant';
import { parseTopic } from '#contracts/topics';
import { eventSchemas } from './event-schemas.ts';
import { findUnknownReference, type HallReferences } from './hall-references.ts';
import { type Refused, refuse } from './refusal-reason.ts';

/** Room for every event of the vocabulary; a photograph or a log file is none. */
export const maxPayloadBytes = 64 * 1024;
/** Clocks of a hall's devices may be this far ahead of the hall's. */
export const maxAheadMs = 15 * 60_000;
const maxSourceLength = 256;
const maxIdLength = 256;

const identifier = new RegExp(identifierPattern);
/** A line break would let two pairs of source and id look alike; half a surrogate pair comes back from the store as another text. */
const unprintable = /[\p{Cc}\p{Cs}]/u;
/** RFC 3339 with an offset; seconds may have fractions. */

/** What decoding needs to know of the halls. */
export interface DecodingContext {
  readonly halls: ReadonlyMap<string, HallReferences>;
  /** The latest time an event of the hall may carry. */
  readonly latestTime: (hallId: string) => number;
}

export type Decoded = { readonly kind: 'event'; readonly event: HallEvent } | Refused;

/** Bytes at an event topic → a checked event, or the reason why it is none. Never throws. */
export function decodeEvent(topic: string, payload: Uint8Array, context: DecodingContext): Decoded {
  if (payload.byteLength > maxPayloadBytes) return refuse('too_large', `${payload.byteLength} bytes, ${maxPayloadBytes} allowed`);
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('utf8'));
  } catch (error) {
    return refuse('not_json', error instanceof Error ? error.message : 'not JSON');
  }
  return checkEvent(topic, value, context);
}

/** The checks of `decodeEvent` on a parsed message. */
export function checkEvent(topic: string, value: unknown, context: DecodingContext): Decoded {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('not_an_event', 'not a JSON object');
  const message = value as Record<string, unknown>;
  const { specversion, id, type, subject, time, data, sequence } = message;
  const source = typeof message.source === 'string' && message.source.length <= maxSourceLength ? message.source : null;
  if (specversion !== '1.0') return refuse('not_an_event', 'specversion is not 1.0', source);
  if (source === null || source === '' || unprintable.test(source))
    return refuse('not_an_event', `source is not a text of 1 to ${maxSourceLength} characters`);
  if (typeof id !== 'string' || id === '' || id.length > maxIdLength || unprintable.test(id))
    return refuse('not_an_event', `id is not a text of 1 to ${maxIdLength} characters`, source);

  const place = parseTopic(topic);
  if (place?.kind !== 'event') return refuse('unknown_topic', topic, source);
  const hall = context.halls.get(place.hallId);
  if (!hall) return refuse('unknown_hall', place.hallId, source);
  const schema = typeof type === 'string' ? eventSchemas.get(type) : undefined;
  if (!schema) return refuse('unknown_type', textOf(type), source);
  if (schema.family !== place.family) return refuse('unknown_topic', `${schema.family} event at a ${place.family} topic`, source);
  const { entityId } = place;
  if (!identifier.test(entityId)) return refuse('bad_identifier', entityId, source);
  if (subject !== undefined && subject !== entityId)
    return refuse('subject_mismatch', `${textOf(subject)} at topic of ${entityId}`, source);

  const at = typeof time === 'string' ? parseInstant(time) : Number.NaN;
  if (Number.isNaN(at)) return refuse('bad_time', textOf(time), source);
  if (at < hall.earliestTime || at > context.latestTime(place.hallId)) return refuse('absurd_time', textOf(time), source);
  if (!schema.data.Check(data)) return refuse('bad_data', firstError(schema.data.Errors(data)), source);

  const event = { hallId: place.hallId, family: schema.family, kind: schema.kind, entityId, source, id, time: at, data } as HallEvent;
  const number = sequence === undefined ? null : readSequence(sequence);
  // Added in place: V8 gives every object made by a spread and a further field a shape of its own, which no inline cache knows.
  if (number !== null) Object.assign(event, { sequence: number });
  return checkReferences(event, hall);
}

function checkReferences(event: HallEvent, hall: HallReferences): Decoded {
  return findUnknownReference(event, hall) ?? { kind: 'event', event };
}

const wholeNumber = /^\d{1,15}$/;

/** CloudEvents lets `sequence` be any text; only whole numbers can be counted. */
function readSequence(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : null;
  return typeof value === 'string' && wholeNumber.test(value) ? Number(value) : null;
}

function firstError(errors: readonly { readonly instancePath: string; readonly message: string }[]): string {
  const [error] = errors;
  return error ? `data${error.instancePath} ${error.message}` : 'data is not as the type wants it';
}

/** A field as a refusal shows it. What is no text is only named: an object of a stranger may not even turn into one. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value);
