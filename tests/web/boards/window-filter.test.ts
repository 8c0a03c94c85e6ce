import { describe, expect, it } from 'vitest';
import { everyWindow, filterWindows, windowIdsOf } from '../../../web/boards/window-filter.ts';
import { smallPlan, someState, someWindow } from '../support/some-hall.ts';

const plan = smallPlan();
const state = someState({
  windows: [
    someWindow('W1', { queues: ['A', 'B'] }),
    someWindow('W2', { status: 'paused' }),
    someWindow('W13', { queues: ['D'] }),
    someWindow('W99'),
  ],
});

describe('the window table', () => {
  it('lists the plan’s windows and then those only events named', () => {
    const ids = windowIdsOf(plan, state);
    expect(ids).toHaveLength(plan.windows.length + 1);
    expect(ids[ids.length - 1]).toBe('W99');
  });
  it('filters by the queue a window serves now', () => {
    expect(filterWindows(plan, state, { ...everyWindow, queueId: 'B' })).toContain('W1');
    expect(filterWindows(plan, state, { ...everyWindow, queueId: 'B' })).not.toContain('W2');
  });
  it('falls back to the plan’s queues for a window not heard of yet', () => {
    expect(filterWindows(plan, state, { ...everyWindow, queueId: 'A' })).toContain('W3');
  });
  it('filters by zone and state together', () => {
    expect(filterWindows(plan, state, { zoneId: 'ZA', queueId: null, look: 'paused' })).toEqual(['W2']);
    expect(filterWindows(plan, state, { zoneId: 'ZD', queueId: null, look: 'paused' })).toEqual([]);
  });
});
