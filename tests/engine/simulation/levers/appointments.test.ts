import { expect, test } from 'vitest';
import { compare, legMeanOf, pulled, recordedTrades, refusals, streamOf, tendency, twoTrades, visitsOf } from './two-trades.ts';

test('booked visitors take the peak away', () => {
  const result = compare(twoTrades, pulled('appointments', { share: 0.6, noShowShare: 0 }), 120);
  expect(tendency(result, 'meanWaitMinutes')).toBe('falls');
});

test('who does not keep an appointment comes without one: as many come in all', () => {
  const booked = pulled('appointments', { share: 0.5, noShowShare: 0.3 });
  expect(visitsOf(booked)).toBeCloseTo(visitsOf(twoTrades), 9);
  const { slots } = streamOf(booked, 'appointments');
  expect(slots.reduce((sum, { visitors }) => sum + visitors, 0)).toBe(84);
  expect(slots.map(({ minute }) => minute)).toEqual(Array.from({ length: 16 }, (_, slot) => slot * 30));
});

test('slots are given out evenly, or as visitors come now', () => {
  const count = (spread: string) =>
    streamOf(pulled('appointments', { share: 1, slotMinutes: 60, spread }), 'appointments').slots.map(({ visitors }) => visitors);
  expect(count('even')).toEqual([21, 21, 21, 21, 21, 21, 21, 21]);
  expect(count('as-now')).toEqual([18, 36, 36, 12, 12, 24, 24, 6]);
});

test('booked visitors who are called first wait for less time than the others', () => {
  const first = pulled('appointments', { calledFirst: true });
  expect(first.queues.map(({ rule }) => rule)).toEqual(
    Array.from({ length: 2 }, () => ({ kind: 'priority', classes: ['booked', 'ordinary'] })),
  );
  const result = compare(twoTrades, first);
  expect(legMeanOf(result, 1, 'booked', 'meanWaitMinutes')).toBeLessThan(legMeanOf(result, 1, 'ordinary', 'meanWaitMinutes'));
});

test('who was called first before keeps their rank before the booked', () => {
  const ranked = {
    ...twoTrades,
    classes: [{ id: 'ordinary' }, { id: 'elderly' }],
    queues: twoTrades.queues.map((queue) => ({
      ...queue,
      rule: { kind: 'interleaved' as const, classes: ['elderly', 'ordinary'], mostInARow: 2 },
    })),
  };
  const { queues, classes } = pulled('appointments', { calledFirst: true }, ranked);
  expect(queues[0]?.rule).toEqual({ kind: 'interleaved', classes: ['elderly', 'booked', 'ordinary'], mostInARow: 2 });
  expect(classes?.map(({ id }) => id)).toEqual(['ordinary', 'elderly', 'booked']);
});

test('recorded visitors cannot book any more', () => {
  expect(refusals('appointments', {}, recordedTrades)).toEqual(['/share 0.3']);
  expect(refusals('appointments', { slotMinutes: 1 })).toEqual(['/slotMinutes 1']);
});
