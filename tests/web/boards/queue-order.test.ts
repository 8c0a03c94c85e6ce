import { describe, expect, it } from 'vitest';
import { orderQueues, recentRangeMinutes } from '../../../web/boards/queue-order.ts';
import { minutesAgo, now, smallPlan, someQueue, someState } from '../support/some-hall.ts';

const order = (...queues: ReturnType<typeof someQueue>[]): string[] => orderQueues(smallPlan(), someState({ queues }).queues, now);

describe('queues are listed', () => {
  it('by warning before anything else', () => {
    const queues = [
      someQueue('A', { oldestQueuedAt: minutesAgo(99) }),
      someQueue('B', { warning: 'yellow' }),
      someQueue('C', { warning: 'red' }),
    ];
    expect(order(...queues)).toEqual(['C', 'B', 'A']);
  });
  it('by longest wait within a warning', () => {
    expect(
      order(someQueue('A'), someQueue('B', { oldestQueuedAt: minutesAgo(3) }), someQueue('C', { oldestQueuedAt: minutesAgo(12) })),
    ).toEqual(['C', 'B', 'A']);
  });
  it('as the plan lists them while waits differ by less than a step, so that rows keep their places', () => {
    expect(order(someQueue('B', { oldestQueuedAt: minutesAgo(4.5) }), someQueue('A', { oldestQueuedAt: minutesAgo(1) }))).toEqual([
      'A',
      'B',
    ]);
  });
  it('with those the plan does not know last', () => {
    expect(order(someQueue('X'), someQueue('D'))).toEqual(['D', 'X']);
  });
});

describe('what waiting was just now', () => {
  it('is the middle half of the last waits', () => {
    expect(recentRangeMinutes([60, 120, 180, 240, 6000])).toEqual({ from: 2, to: 4 });
  });
  it('is unknown before the first call', () => {
    expect(recentRangeMinutes([])).toBeNull();
  });
});
