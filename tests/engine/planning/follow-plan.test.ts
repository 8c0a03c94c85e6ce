import { expect, test } from 'vitest';
import { type FollowedDay, followPlan, type WorkedPeriod } from '#engine/planning/follow-plan';
import { somePlan } from '../../web/planning/some-plan.ts';

/** Of a plan that has W1 at A and B from 30 to 90 and at B from 150 to 180, and W2 closed; open hours 30–90 and 150–180. */
const day = (parts: Partial<FollowedDay> = {}): FollowedDay => ({
  inForce: [{ fromMinute: 0, plan: somePlan }],
  worked: new Map(),
  unheard: [],
  untilMinute: 300,
  ...parts,
});
const open = (fromMinute: number, toMinute: number, ...queues: string[]): WorkedPeriod => ({
  fromMinute,
  toMinute,
  isOpen: true,
  reason: null,
  queues,
});
const paused = (fromMinute: number, toMinute: number, reason: string): WorkedPeriod => ({
  ...open(fromMinute, toMinute, 'A', 'B'),
  isOpen: false,
  reason,
});
const spellsOf = (followed: ReturnType<typeof followPlan>, windowId: string) =>
  followed.windows
    .find((one) => one.windowId === windowId)
    ?.spells.map(({ fromMinute, toMinute, state, actual }) => [fromMinute, toMinute, state, actual.join('')]);

test('a day worked out by hand', () => {
  const followed = followPlan(
    day({
      worked: new Map([
        // Opens four minutes late, takes a break, is away for ten minutes nobody planned, serves C instead of B in the afternoon.
        [
          'W1',
          [
            open(34, 50, 'A', 'B'),
            paused(50, 60, 'break'),
            open(60, 70, 'A', 'B'),
            paused(70, 80, 'vacant'),
            open(80, 90, 'A', 'B'),
            open(150, 160, 'B'),
            open(160, 180, 'C'),
          ],
        ],
        ['W2', [open(60, 75, 'A')]],
      ]),
    }),
  );
  expect(spellsOf(followed, 'W1')).toEqual([
    [30, 34, 'closed', ''],
    [34, 50, 'kept', 'AB'],
    [50, 60, 'resting', ''],
    [60, 70, 'kept', 'AB'],
    [70, 80, 'closed', ''],
    [80, 90, 'kept', 'AB'],
    [150, 160, 'kept', 'B'],
    [160, 180, 'other_queues', 'C'],
  ]);
  expect(spellsOf(followed, 'W2')).toEqual([[60, 75, 'unplanned', 'A']]);
  expect(followed.minutes).toEqual({ kept: 46, closed: 14, resting: 10, other_queues: 20, unplanned: 15, unknown: 0 });
  expect(followed.keptShare).toBeCloseTo(46 / 80);
  expect(followed.departures.map(({ windowId, fromMinute, state }) => [windowId, fromMinute, state])).toEqual([
    ['W1', 160, 'other_queues'],
    ['W2', 60, 'unplanned'],
    ['W1', 70, 'closed'],
    ['W1', 30, 'closed'],
  ]);
});

test('what nobody heard of is unknown, neither kept nor not', () => {
  const followed = followPlan(day({ worked: new Map([['W1', [open(30, 60, 'B', 'A')]]]), unheard: [{ fromMinute: 60, toMinute: 200 }] }));
  expect(spellsOf(followed, 'W1')).toEqual([
    // The same queues, but the wrong one first.
    [30, 60, 'other_queues', 'BA'],
    [60, 90, 'unknown', ''],
    [150, 180, 'unknown', ''],
  ]);
  // W2 was planned closed: what it did is unknown too, and no planned minute.
  expect(spellsOf(followed, 'W2')?.length).toBe(2);
  expect(followed.minutes.unknown).toBe(60);
  expect(followed.keptShare).toBe(0);
});

test('nothing is compared before a plan was adopted, nor in minutes to come', () => {
  const worked = new Map([['W1', [open(30, 90, 'A', 'B')]]]);
  const late = followPlan(day({ worked, inForce: [{ fromMinute: 44.2, plan: somePlan }], untilMinute: 75.9 }));
  expect(late.compared).toEqual({ fromMinute: 45, toMinute: 75 });
  expect(spellsOf(late, 'W1')).toEqual([[45, 75, 'kept', 'AB']]);
  const none = followPlan(day({ worked, inForce: [] }));
  expect(none).toMatchObject({ compared: null, keptShare: null, departures: [] });
});

test('each minute is held against the plan in force then', () => {
  const other = { ...somePlan, windows: [{ windowId: 'W1', strips: [], meals: [], isFixed: false }] };
  const inForce = [
    { fromMinute: 0, plan: somePlan },
    { fromMinute: 60, plan: other },
  ];
  expect(spellsOf(followPlan(day({ inForce, worked: new Map([['W1', [open(30, 90, 'A', 'B')]]]) })), 'W1')).toEqual([
    [30, 60, 'kept', 'AB'],
    [60, 90, 'unplanned', 'AB'],
  ]);
});

test('a planned meal is no time at the window', () => {
  const [first, second] = somePlan.windows;
  const plan = { ...somePlan, windows: [{ ...first, meals: [{ fromMinute: 40, toMinute: 60 }] }, second] } as typeof somePlan;
  const worked = new Map([['W1', [open(30, 40, 'A', 'B'), paused(40, 55, 'meal'), open(55, 90, 'A', 'B'), open(150, 180, 'B')]]]);
  const followed = followPlan(day({ inForce: [{ fromMinute: 0, plan }], worked }));
  expect(followed.minutes).toMatchObject({ kept: 70, unplanned: 5, resting: 0, closed: 0 });
});
