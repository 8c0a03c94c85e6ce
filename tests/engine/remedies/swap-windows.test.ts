import { expect, test } from 'vitest';
import type { Name } from '#contracts/hall-plan';
import type { HallOutlook } from '#engine/remedies/pool-windows';
import { windowsOfPool } from '#engine/remedies/pool-windows';
import { backfill } from '#engine/remedies/swap-windows';
import { closedWindow, quietState, smallHall } from '../../support/memory-hall-view.ts';
import { simulateOutlook } from '../../support/simulated-outlook.ts';

const posted: Name = { zh: '社保局', en: 'Social insurance' };
const queueIds = ['A', 'B', 'C'];
const perMinute = { A: 0.5, B: 0.12, C: 0.02 };

/** W1 drowns in A; W2, which can do A and B, does B; W3, which can do B and C, has next to nothing to do with C. */
function outlookOf(skillsOfW3: string[]): HallOutlook {
  const skills: Record<string, string[]> = { W1: ['A'], W2: ['B', 'A'], W3: skillsOfW3 };
  const doing: Record<string, string[]> = { W1: ['A'], W2: ['B'], W3: ['C'] };
  const [any] = smallHall.windows;
  if (!any) throw new Error('a hall has windows');
  const windows = Object.entries(skills).map(([id, queues]) => ({ ...any, id, queues, poolId: 'social', department: posted }));
  const live = Object.keys(doing).map((id) => [id, { ...closedWindow(id), status: 'open' as const, queues: doing[id] ?? [] }]);
  const expected = simulateOutlook({
    format: 1,
    id: 'ahead',
    hours: { closesMinute: 160, ends: 'closing' },
    queues: queueIds.map((id) => ({ id, targetMinutes: 15 })),
    matters: queueIds.map((id) => ({ id, steps: [{ queueId: id, service: { kind: 'exponential', meanMinutes: 6 } }] })),
    arrivals: Object.entries(perMinute).map(([id, rate]) => ({
      kind: 'rates',
      id,
      untilMinutes: [480],
      perMinute: [rate],
      mix: [{ matterId: id, weight: 1 }],
    })),
    windows: Object.entries(doing).map(([id, queues]) => ({ id, queues, periods: [{ fromMinute: 100, toMinute: 160 }] })),
    start: { minute: 100, waiting: [], serving: [] },
  });
  return {
    plan: { ...smallHall, windows },
    state: { ...quietState(smallHall), windows: Object.fromEntries(live) },
    expected,
    closesWithin: false,
  };
}
const chainFor = (outlook: HallOutlook) => backfill(outlook, windowsOfPool(outlook, 'social'), 'A');

test('where who has time cannot do the needy queue, somebody who can moves there and is stood in for', () => {
  expect(chainFor(outlookOf(['C', 'B']))).toEqual([
    [
      { kind: 'window', windowId: 'W2', request: { action: 'assign', queues: ['A'] } },
      { kind: 'window', windowId: 'W3', request: { action: 'assign', queues: ['B', 'C'] } },
    ],
  ]);
});

test('nobody moves where nobody can do their work meanwhile, nor where who has time can help at once', () => {
  expect(chainFor(outlookOf(['C']))).toEqual([]);
  expect(chainFor(outlookOf(['C', 'B', 'A']))).toEqual([]);
});
