import { expect, test } from 'vitest';
import { compare, legMeanOf, pulled, refusals, streamOf, twoTrades } from './two-trades.ts';

/** Mean waits of the green channel and of ordinary visitors. */
function waits(parameters: Record<string, unknown>): { green: number; ordinary: number; before: number } {
  const result = compare(twoTrades, pulled('green-channel', parameters), 150);
  return {
    green: legMeanOf(result, 1, 'priority', 'meanWaitMinutes'),
    ordinary: legMeanOf(result, 1, 'ordinary', 'meanWaitMinutes'),
    before: legMeanOf(result, 0, 'ordinary', 'meanWaitMinutes'),
  };
}

test.each(['priority', 'interleaved', 'accumulating'])('%s: the green channel waits for less time, ordinary visitors for more', (rule) => {
  const { green, ordinary, before } = waits({ rule, share: 0.3 });
  expect(green).toBeLessThan(before);
  expect(ordinary).toBeGreaterThan(before);
});

test('a bound in a row spares ordinary visitors a part of what the channel costs them', () => {
  const always = waits({ rule: 'priority', share: 0.4 });
  const bounded = waits({ rule: 'interleaved', mostInARow: 1, share: 0.4 });
  expect(bounded.ordinary).toBeLessThan(always.ordinary);
  expect(bounded.green).toBeGreaterThan(always.green);
});

test('ordinary visitors become entitled, and nobody comes for something else', () => {
  const { mix } = streamOf(pulled('green-channel', { share: 0.5 }), 'rates');
  expect(mix.map(({ matterId, classId, weight }) => `${matterId} ${classId} ${weight}`)).toEqual([
    'file ordinary 2.5',
    'file priority 2.5',
    'refund ordinary 1',
    'refund priority 1',
    'deed ordinary 1.5',
    'deed priority 1.5',
  ]);
});

test('a channel that is there gets another rule, and other classes keep theirs', () => {
  const ranked = {
    ...twoTrades,
    classes: [{ id: 'ordinary' }, { id: 'priority' }, { id: 'booked' }],
    queues: twoTrades.queues.map((queue) => ({
      ...queue,
      rule: { kind: 'accumulating' as const, rates: { priority: 5, booked: 2, ordinary: 1 } },
    })),
  };
  const { queues, classes } = pulled('green-channel', { share: 0, rule: 'accumulating', times: 8 }, ranked);
  expect(queues[0]?.rule).toEqual({ kind: 'accumulating', rates: { ordinary: 1, priority: 8, booked: 2 } });
  expect(classes).toHaveLength(3);
});

test('a rule that is not there is refused', () => {
  expect(refusals('green-channel', { rule: 'vip' })).toEqual(['/rule "vip"']);
  expect(refusals('green-channel', { mostInARow: 0 })).toEqual(['/mostInARow 0']);
});
