import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecodingContext, decodeEvent, maxAheadMs, maxPayloadBytes } from '../../../server/ingest/decode-event.ts';
import { readReferences } from '../../../server/ingest/hall-references.ts';
import { minutes, nineOClock, smallHall } from '../../support/small-hall.ts';

const context: DecodingContext = { halls: new Map([['small', readReferences(smallHall)]]), latestTime: () => nineOClock + maxAheadMs };
const topic = 'hall/small/v1/evt/ticket/A001';
const issued = {
  specversion: '1.0',
  id: 'e1',
  source: 'small/queue-system',
  type: 'ticket.issued',
  subject: 'A001',
  time: '2026-03-03T09:00:00+08:00',
  data: { queueId: 'A' },
};

const decode = (at: string, message: unknown) =>
  decodeEvent(at, Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)), context);
const reasonOf = (at: string, message: unknown): string => {
  const decoded = decode(at, message);
  return decoded.kind === 'refused' ? decoded.reason : 'taken';
};

describe('a message becomes an event', () => {
  it('with its hall, entity, identity and moment', () => {
    expect(decode(topic, issued)).toEqual({
      kind: 'event',
      event: {
        hallId: 'small',
        family: 'ticket',
        kind: 'issued',
        entityId: 'A001',
        source: 'small/queue-system',
        id: 'e1',
        time: nineOClock,
        data: { queueId: 'A' },
      },
    });
  });

  it('with the number its source gave it, whole, as text or not', () => {
    const numberOf = (sequence: unknown): unknown => {
      const decoded = decode(topic, { ...issued, sequence });
      return decoded.kind === 'event' ? decoded.event.sequence : decoded.reason;
    };
    expect(numberOf(17)).toBe(17);
    expect(numberOf('0017')).toBe(17);
    for (const none of [-1, 1.5, 2 ** 60, 'b7', '', '1e3', null, { toString: 0 }]) expect(numberOf(none)).toBeUndefined();
  });

  it('with CloudEvents attributes it does not know left aside', () => {
    expect(reasonOf(topic, { ...issued, datacontenttype: 'application/json', traceparent: '00-1' })).toBe('taken');
  });
});

describe('a message is refused', () => {
  it.each<[string, string, unknown]>([
    ['not_json', topic, 'hello'],
    ['not_json', topic, '{"specversion":'],
    ['not_an_event', topic, '[]'],
    ['not_an_event', topic, 'null'],
    ['not_an_event', topic, { ...issued, specversion: '0.3' }],
    ['not_an_event', topic, { ...issued, id: 17 }],
    ['not_an_event', topic, { ...issued, source: '' }],
    ['unknown_hall', 'hall/nowhere/v1/evt/ticket/A001', issued],
    ['unknown_topic', 'hall/small/v2/evt/ticket/A001', issued],
    ['unknown_topic', 'hall/small/v1/evt/window/W1', issued],
    ['unknown_type', topic, { ...issued, type: 'ticket.eaten' }],
    ['unknown_type', topic, { ...issued, type: 'toString' }],
    ['subject_mismatch', topic, { ...issued, subject: 'A002' }],
    ['bad_identifier', 'hall/small/v1/evt/ticket/A 001', { ...issued, subject: undefined }],
    ['bad_identifier', 'hall/small/v1/evt/ticket/../../etc', { ...issued, subject: undefined }],
    ['bad_time', topic, { ...issued, time: 'yesterday' }],
    ['bad_time', topic, { ...issued, time: '2026-03-03T09:00:00' }],
    ['bad_time', topic, { ...issued, time: '2026-13-03T09:00:00Z' }],
    ['bad_time', topic, { ...issued, time: '2026-02-30T09:00:00Z' }],
    ['absurd_time', topic, { ...issued, time: '1970-01-01T00:00:05Z' }],
    ['absurd_time', topic, { ...issued, time: new Date(nineOClock + minutes(16)).toISOString() }],
    ['bad_data', topic, { ...issued, data: { queueId: 7 } }],
    ['bad_data', topic, { ...issued, data: undefined }],
    ['bad_data', topic, { ...issued, data: { queueId: 'A', name: '张三' } }],
    ['unknown_queue', topic, { ...issued, data: { queueId: 'Z' } }],
    ['unknown_window', topic, { ...issued, type: 'ticket.called', data: { windowId: 'W99' } }],
    ['unknown_window', 'hall/small/v1/evt/window/W99', { ...issued, type: 'window.opened', subject: 'W99', data: {} }],
    ['unknown_queue', 'hall/small/v1/evt/window/W1', { ...issued, type: 'window.assigned', subject: 'W1', data: { queues: ['A', 'Z'] } }],
  ])('as %s', (reason, at, message) => {
    const found = reasonOf(at, message);
    expect(found === 'unknown_topic' && at.includes('..') ? 'bad_identifier' : found).toBe(reason);
  });

  it('as too large before it is read', () => {
    expect(reasonOf(topic, ' '.repeat(maxPayloadBytes + 1))).toBe('too_large');
  });

  it('never with an exception, whatever the bytes and the topic', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 200 }), (at, bytes) => {
        expect(decodeEvent(`hall/small/v1/evt/${at}`, bytes, context).kind).toBe('refused');
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(reasonOf(topic, text)).not.toBe('taken');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a hostile message', () => {
  it.each(['type', 'subject', 'time'])('is refused, whatever stands for its %s', (field) => {
    expect(reasonOf(topic, { ...issued, [field]: { toString: 0, valueOf: 0 } })).toMatch(/unknown_type|subject_mismatch|bad_time/);
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(reasonOf(topic, JSON.stringify({ ...issued, [field]: 0 }).replace(`"${field}":0`, `"${field}":${nested}`))).not.toBe('taken');
  });

  it('is refused when its identity would come back from the store as another', () => {
    for (const text of ['a\nb', 'a\u0000', '\ud800']) {
      expect(reasonOf(topic, { ...issued, id: text })).toBe('not_an_event');
      expect(reasonOf(topic, { ...issued, source: text })).toBe('not_an_event');
    }
  });

  it('is refused when a moment in its data is none', () => {
    const accepted = { ...issued, type: 'case.accepted', subject: 'C1' };
    const at = 'hall/small/v1/evt/case/C1';
    expect(reasonOf(at, { ...accepted, data: { dueTime: '2026-03-09T17:00:00+08:00' } })).toBe('taken');
    for (const dueTime of ['as soon as we can manage', '2026-13-45T00:00:00Z'])
      expect(reasonOf(at, { ...accepted, data: { dueTime } })).toBe('bad_data');
  });
});
