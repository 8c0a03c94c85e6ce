import { expect, test } from 'vitest';
import type { PlanRefusalCode, PlanWishes } from '#contracts/tidal-plan';
import { makePlan } from '#engine/planning/make-plan';
import { solver, tidalHall } from '../../support/tidal-hall.ts';

const perMinute = [0.1, 0.1];
const { scenario, rules } = tidalHall(
  [
    { id: 'A', perMinute },
    { id: 'B', perMinute },
    { id: 'F', poolId: 'tax', perMinute },
  ],
  [
    { id: 'W1', queues: ['A'] },
    { id: 'W2', queues: ['B'] },
    { id: 'W3', queues: ['A'] },
    { id: 'W4', queues: ['F'], poolId: 'tax', isPosted: true },
  ],
);
const refused = (wishes: PlanWishes) => {
  const { plan, refusals } = makePlan({ scenario, rules, wishes, seed: 1, replications: 0, tradeOffShares: [], wantsCard: false }, solver);
  expect(plan === null).toBe(refusals.length > 0);
  return refusals.map(({ code, about }) => [code, ...about]);
};
const allDay = { fromMinute: 0, toMinute: 120 };
const pin = (windowId: string, queues: string[], span = allDay) => ({ windowId, queues, ...span });

test.each<[string, PlanWishes, [PlanRefusalCode, ...string[]]]>([
  ['a pin of a window nobody knows', { pins: [pin('W9', ['A'])] }, ['unknown_window', 'W9']],
  ['a pin to a queue nobody knows', { pins: [pin('W1', ['Z'])] }, ['unknown_queue', 'Z']],
  ['a pin across pools', { pins: [pin('W1', ['F'])] }, ['pin_outside_skills', 'W1', 'F']],
  ['a posted window pinned to another queue', { pins: [pin('W4', ['A'])] }, ['pin_outside_skills', 'W4', 'A']],
  ['two pins at once', { pins: [pin('W1', ['A']), pin('W1', ['B'], { fromMinute: 60, toMinute: 90 })] }, ['pins_overlap', 'W1']],
  ['a pin on a locked window', { pins: [pin('W1', ['A'])], lockedWindows: ['W1'] }, ['pin_on_locked_window', 'W1']],
  ['a pin shorter than a slot', { pins: [pin('W1', ['A'], { fromMinute: 0, toMinute: 10 })] }, ['pin_shorter_than_slot', 'W1']],
  ['fewer people than windows that must be open', { staff: [{ ...allDay, windows: 2 }] }, ['minimum_above_staff']],
  ['more windows for a queue than may serve it', { minimumWindows: 2 }, ['minimum_above_windows', 'F']],
  ['fewer hours than the least windows take', { windowHours: 5 }, ['hours_below_minimum']],
  [
    'more windows pinned open than there are people',
    { pins: ['W1', 'W2', 'W3', 'W4'].map((id) => pin(id, [id === 'W4' ? 'F' : 'A'])), staff: [{ ...allDay, windows: 3 }] },
    ['pins_above_staff', 'W1', 'W2', 'W3', 'W4'],
  ],
  ['pins that leave a queue without a window', { pins: ['W1', 'W2', 'W3'].map((id) => pin(id, ['A'])) }, ['no_solution']],
])('%s is refused by name', (_, wishes, refusal) => {
  expect(refused(wishes)).toContainEqual(refusal);
});

test('a queue that no window of the hall may serve is refused, not left out', () => {
  const windows = rules.windows.filter(({ windowId }) => windowId !== 'W4');
  const without = { scenario: { ...scenario, windows: scenario.windows.slice(0, 3) }, rules: { ...rules, windows } };
  const { refusals } = makePlan({ ...without, wishes: {}, seed: 1, replications: 0, tradeOffShares: [], wantsCard: false }, solver);
  expect(refusals).toMatchObject([{ code: 'no_window_for_queue', about: ['F'] }]);
});

test('wishes that contradict nothing are not refused', () => {
  expect(refused({ pins: [pin('W3', ['B'])], lockedWindows: ['W4'], staff: [{ ...allDay, windows: 4 }] })).toEqual([]);
});
