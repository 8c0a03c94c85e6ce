import { expect, test } from 'vitest';
import { expectedVisits } from '#engine/simulation/expected-visits';
import { splitVisits } from '#engine/simulation/levers/edits/split-visits';
import { recordedTrades, streamOf, twoTrades } from '../two-trades.ts';

const halves = ({ matterId }: { matterId: string }) => [
  { matterId, share: 0.5 },
  { matterId: 'other', classId: 'green', share: 0.5 },
];

test('parts stand where the whole stood, and weigh as much together', () => {
  const { mix } = streamOf(
    splitVisits(twoTrades, 'test', (visit) => (visit.matterId === 'refund' ? halves(visit) : [{ ...visit, share: 1 }])),
    'rates',
  );
  expect(mix).toEqual([
    { matterId: 'file', weight: 5 },
    { matterId: 'refund', weight: 1 },
    { matterId: 'other', classId: 'green', weight: 1 },
    { matterId: 'deed', weight: 3 },
  ]);
});

test('a part without a share does not come', () => {
  const none = splitVisits(twoTrades, 'test', (visit) => [
    { ...visit, share: 1 },
    { matterId: 'other', share: 0 },
  ]);
  expect(streamOf(none, 'rates').mix).toEqual(streamOf(twoTrades, 'rates').mix);
});

test('recorded visitors are parted one by one; another reason parts others', () => {
  const first = expectedVisits(splitVisits(recordedTrades, 'one', halves));
  expect([...first.values()].reduce((sum, count) => sum + count, 0)).toBe(400);
  expect(Math.abs((first.get('other') ?? 0) / 400 - 0.5)).toBeLessThan(0.1);
  const places = (reason: string) =>
    streamOf(splitVisits(recordedTrades, reason, halves), 'recorded').visitors.map(({ matterId }) => matterId);
  expect(places('one')).toEqual(places('one'));
  expect(places('one')).not.toEqual(places('two'));
});

test('a recorded visitor who only becomes of another class keeps their recorded service', () => {
  const split = splitVisits(recordedTrades, 'test', (visit) => [{ ...visit, classId: 'green', share: 1 }]);
  expect(streamOf(split, 'recorded').visitors[0]).toEqual({ minute: 0, matterId: 'file', classId: 'green', serviceMinutes: 3 });
});
