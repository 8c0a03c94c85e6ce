import { expect, test } from 'vitest';
import type { HallMessage } from '../../sensors-sim/hall-day.ts';
import { MessageRecord } from '../../sensors-sim/message-record.ts';
import { wholeDay } from './support/demo-day.ts';

const { said } = wholeDay('jincheng');
const numbersOf = (messages: readonly HallMessage[]): number[] => messages.map(({ event }) => Number(event.sequence));

function recordOf(messages: readonly HallMessage[]): MessageRecord {
  const record = new MessageRecord();
  for (const message of messages) record.keep(message);
  return record;
}

test('each source numbers what it says from one on, without a gap; beats have no number', () => {
  const numbers = new Map<string, number[]>();
  const [beats, others] = [true, false].map((isBeat) => said.filter(({ event }) => (event.type === 'device.heartbeat') === isBeat));
  expect(beats?.length).toBeGreaterThan(100);
  expect(beats?.every(({ event }) => event.sequence === undefined)).toBe(true);
  for (const { event } of others ?? []) numbers.set(event.source, [...(numbers.get(event.source) ?? []), Number(event.sequence)]);
  expect(numbers.size).toBeGreaterThan(10);
  for (const [source, counted] of numbers) expect(counted, source).toEqual(counted.map((_number, place) => place + 1));
});

test('a source says again what is missing, and nothing else', () => {
  const again = recordOf(said).again({
    source: 'jincheng/queue-system',
    missing: [
      { from: 3, to: 5 },
      { from: 9, to: 9 },
    ],
  });
  expect(numbersOf(again)).toEqual([3, 4, 5, 9]);
  expect(again.every((message) => said.includes(message))).toBe(true);
});

test('a device says its birth again as well', () => {
  const again = recordOf(said).again({ source: 'jincheng/kiosk-01', missing: [{ from: 4, to: 4 }] });
  expect(again.map(({ event }) => event.type)).toEqual(['device.birth', expect.stringMatching(/^device\./)]);
});

test('what was said the day before is not said again', () => {
  const { said: nextDay } = wholeDay('jincheng', '2026-11-18');
  const again = recordOf([...said, ...nextDay.slice(0, 2000)]).again({ source: 'jincheng/queue-system', missing: [{ from: 1, to: 3 }] });
  expect(again.map(({ event }) => event.time.slice(0, 10))).toEqual(['2026-11-18', '2026-11-18', '2026-11-18']);
});

test('nothing is known of a source that never spoke', () => {
  expect(recordOf(said).again({ source: 'elsewhere', missing: [{ from: 1, to: 9 }] })).toEqual([]);
});
