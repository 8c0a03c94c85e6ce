import { expect, test } from 'vitest';
import { rulesOfHall, rulesOfScenario } from '#engine/planning/hall-rules';
import { cutIntoSlots } from '#engine/planning/slot-grid';
import { shippedPlan } from '../../support/shipped-plan.ts';
import { smallScenario } from '../../support/small-scenario.ts';

test('a hall says its pools, posted windows, targets and hours, in minutes of the scenario', () => {
  const rules = rulesOfHall(shippedPlan('taizhou'), 'tue', '08:00');
  expect(rules.openSpells).toEqual([{ fromMinute: 30, toMinute: 570 }]);
  expect(rules.windows).toHaveLength(224);
  const [police] = rules.windows;
  expect(police).toMatchObject({ windowId: 'W1', poolId: 'police', isPosted: true, queues: ['G'] });
  expect(rules.queues.find(({ queueId }) => queueId === 'F')).toEqual({
    queueId: 'F',
    poolId: 'tax',
    target: { share: 0.8, withinMinutes: 15 },
  });
});

test('a hall that closes at noon has slots before and after only', () => {
  const { openSpells } = rulesOfHall(shippedPlan('jincheng'), 'tue', '08:00');
  expect(openSpells).toEqual([
    { fromMinute: 30, toMinute: 240 },
    { fromMinute: 300, toMinute: 540 },
  ]);
  const grid = cutIntoSlots(openSpells, 30);
  expect(grid.slots).toHaveLength(15);
  expect(grid.slots[grid.slotAt(270)]).toMatchObject({ fromMinute: 300, toMinute: 330, spell: 1 });
  expect([grid.slotAt(0), grid.slotAt(239), grid.slotAt(900)]).toEqual([0, 6, 14]);
  expect(grid.spellOf(8)).toEqual({ from: 7, to: 15 });
});

test('of a bare scenario, whoever shares a window is of one pool', () => {
  const { queues, windows } = rulesOfScenario(
    smallScenario({
      queues: [{ id: 'A' }, { id: 'B' }, { id: 'C' }],
      windows: [
        { id: 'W1', queues: ['A'] },
        { id: 'W2', queues: ['B'], periods: [{ fromMinute: 0, toMinute: 60, queues: ['B', 'A'] }] },
        { id: 'W3', queues: ['C'] },
        { id: 'K1', kind: 'kiosk', queues: ['C'] },
      ],
    }),
  );
  const poolOf = new Map(queues.map(({ queueId, poolId }) => [queueId, poolId]));
  expect(poolOf.get('A')).toBe(poolOf.get('B'));
  expect(poolOf.get('C')).not.toBe(poolOf.get('A'));
  expect(windows.map(({ windowId }) => windowId)).toEqual(['W1', 'W2', 'W3']);
});
