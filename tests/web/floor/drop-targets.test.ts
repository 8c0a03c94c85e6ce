import { describe, expect, it } from 'vitest';
import { findDropZones, queueOfDrop } from '../../../web/floor/drop-targets.ts';
import { crowdedHall, seededRandom } from './crowded-hall.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const plan = taizhouPlan();
const state = crowdedHall(plan, 300, seededRandom(1));

describe('where a window can be dropped', () => {
  it('is on queues of its own pool only', () => {
    for (const window of plan.windows.filter((_window, index) => index % 20 === 0))
      for (const zone of findDropZones(plan, state, window.id))
        for (const { id } of zone.queues) expect(plan.queues.find((queue) => queue.id === id)?.poolId).toBe(window.poolId);
  });

  it('is nowhere for a window the hall has not told of', () => {
    expect(findDropZones(plan, { ...state, windows: {} }, 'W1')).toEqual([]);
  });

  it('on a zone’s floor means its only other queue', () => {
    const zones = [
      {
        zoneId: 'z',
        at: { x: 0, y: 0 },
        queues: [
          { id: 'A', current: true },
          { id: 'B', current: false },
        ],
      },
    ];
    expect(queueOfDrop(zones, 'z')).toBe('B');
    expect(
      queueOfDrop(
        [
          {
            ...zones[0],
            zoneId: 'z',
            at: { x: 0, y: 0 },
            queues: [
              { id: 'A', current: false },
              { id: 'B', current: false },
            ],
          },
        ],
        'z',
      ),
    ).toBeNull();
    expect(queueOfDrop(zones, 'elsewhere')).toBeNull();
  });
});
