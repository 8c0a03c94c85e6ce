import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlannedWindow, StaffingRules } from '#contracts/tidal-plan';
import type { KnownPerson } from '#engine/planning/known-people';
import { findColleagues, seatPeople } from '#engine/planning/seat-people';

type Rule = StaffingRules['windows'][number];
const rule = (windowId: string, parts: Partial<Rule> = {}): Rule => ({
  ...{ windowId, poolId: 'general', isPosted: false, isTidal: false, queues: ['A'] },
  ...parts,
});
const rulesOf = (windows: Rule[]): StaffingRules => ({ openSpells: [{ fromMinute: 0, toMinute: 480 }], queues: [], windows });
const strip = (fromMinute: number, toMinute: number, ...queues: string[]) => ({ fromMinute, toMinute, queues });
const planned = (windowId: string, strips: PlannedWindow['strips'], meals: PlannedWindow['meals'] = []): PlannedWindow => ({
  ...{ windowId, strips, meals, isFixed: false },
});
const person = (staffId: string, windowId: string, parts: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ staffId, windows: [{ windowId, minutes: 5000 }], queues: ['A'], isUsuallyThere: true },
  ...parts,
});

const seat = (windows: PlannedWindow[], rules: Rule[], people: KnownPerson[]) =>
  seatPeople({ windows, rules: rulesOf(rules), colleagues: findColleagues(people, rulesOf(rules)), leastMinutes: 15 });
const told = (seats: ReturnType<typeof seat>) =>
  seats.map(({ windowId, fromMinute, toMinute, staffId, why }) => `${windowId} ${fromMinute}–${toMinute} ${staffId ?? 'nobody'} ${why}`);

describe('whose window it is', () => {
  test('whoever sat there longest keeps it, whatever it serves in between', () => {
    const people = [person('S1', 'W1'), person('S2', 'W1', { windows: [{ windowId: 'W1', minutes: 900 }] })];
    const [only, ...others] = seat([planned('W1', [strip(0, 120, 'A'), strip(120, 240, 'B', 'A')])], [rule('W1')], people);
    expect(only).toEqual({ windowId: 'W1', fromMinute: 0, toMinute: 240, staffId: 'S1', why: 'own_window', unseenQueues: ['B'] });
    expect(others).toEqual([]);
  });

  test('where they are away on such days, whoever shares the window comes next', () => {
    const people = [
      person('S1', 'W1', { isUsuallyThere: false }),
      person('S2', 'W1', { windows: [{ windowId: 'W1', minutes: 900 }] }),
      person('S3', 'W2'),
    ];
    const seats = seat([planned('W1', [strip(0, 120, 'A')])], [rule('W1'), rule('W2')], people);
    expect(told(seats)).toEqual(['W1 0–120 S2 shares_window']);
  });

  test('a meal is theirs: they sit nowhere meanwhile', () => {
    const windows = [planned('W1', [strip(0, 240, 'A')], [{ fromMinute: 120, toMinute: 165 }]), planned('W2', [strip(120, 165, 'A')])];
    expect(told(seat(windows, [rule('W1'), rule('W2')], [person('S1', 'W1')]))).toEqual([
      'W1 0–120 S1 own_window',
      'W1 165–240 S1 own_window',
      'W2 120–165 nobody all_at_work',
    ]);
  });
});

describe('a window without its own people', () => {
  const tidal = [planned('W9', [strip(0, 120, 'A')])];

  test('gets who has served its queue and has least planned, of the same pool', () => {
    const windows = [...tidal, planned('W1', [strip(120, 480, 'A')]), planned('W2', [strip(120, 240, 'A')])];
    const people = [person('S1', 'W1'), person('S2', 'W2'), person('S3', 'W3', { queues: ['B'] }), person('S4', 'W4')];
    const rules = [rule('W9'), rule('W1'), rule('W2'), rule('W3'), rule('W4', { poolId: 'tax' })];
    expect(told(seat(windows, rules, people))[0]).toBe('W9 0–120 S2 helps_out');
  });

  test('is given from hand to hand where nobody is free all along, and says when all are at work', () => {
    const windows = [planned('W9', [strip(0, 480, 'A')]), planned('W1', [strip(120, 240, 'A')]), planned('W2', [strip(0, 300, 'A')])];
    const seats = seat(windows, [rule('W9'), rule('W1'), rule('W2')], [person('S1', 'W1'), person('S2', 'W2')]);
    expect(told(seats).slice(0, 3)).toEqual(['W9 0–120 S1 helps_out', 'W9 120–240 nobody all_at_work', 'W9 240–480 S1 helps_out']);
  });

  test('nobody comes for less than is worth it before they have to go', () => {
    const windows = [planned('W9', [strip(0, 480, 'A')]), planned('W1', [strip(10, 240, 'A')])];
    const seats = seat(windows, [rule('W9'), rule('W1')], [person('S1', 'W1')]);
    expect(told(seats).slice(0, 2)).toEqual(['W9 0–240 nobody all_at_work', 'W9 240–480 S1 helps_out']);
  });

  test('stays without a name, and says why, where nobody is known or nobody comes on such days', () => {
    expect(told(seat(tidal, [rule('W9')], []))).toEqual(['W9 0–120 nobody nobody_known']);
    const away = [person('S1', 'W1', { isUsuallyThere: false })];
    expect(told(seat(tidal, [rule('W9'), rule('W1')], away))).toEqual(['W9 0–120 nobody not_usually_there']);
  });
});

describe('posted staff', () => {
  const rules = [rule('W1', { isPosted: true }), rule('W2', { isPosted: true }), rule('W3')];

  test('are not moved, though they are free', () => {
    const seats = seat([planned('W3', [strip(0, 120, 'A')])], rules, [person('S1', 'W1')]);
    expect(told(seats)).toEqual(['W3 0–120 nobody nobody_known']);
  });

  test('are not stood in for by others', () => {
    const people = [person('S1', 'W1'), person('S2', 'W2', { isUsuallyThere: false }), person('S3', 'W3')];
    expect(told(seat([planned('W2', [strip(0, 120, 'A')])], rules, people))).toEqual(['W2 0–120 nobody not_usually_there']);
  });
});

const pools = ['general', 'tax'];
const place = fc.integer({ min: 0, max: 5 });
const someHall = fc.record({
  rules: fc.array(fc.record({ pool: fc.constantFrom(...pools), isPosted: fc.boolean() }), { minLength: 6, maxLength: 6 }),
  people: fc.array(fc.record({ own: place, there: fc.boolean(), queues: fc.subarray(['A', 'B']) }), { maxLength: 8 }),
  strips: fc.array(fc.record({ window: place, slot: fc.integer({ min: 0, max: 7 }), queue: fc.constantFrom('A', 'B') }), { maxLength: 30 }),
  meal: fc.option(fc.integer({ min: 0, max: 15 })),
});

test('nobody is at two windows at once, all that is planned is told of once, and pools and posts are kept', () => {
  fc.assert(
    fc.property(someHall, ({ rules: drawn, people: known, strips, meal }) => {
      const rules = drawn.map(({ pool, isPosted }, number) => rule(`W${number}`, { poolId: pool, isPosted }));
      const people = known.map(({ own, there, queues }, n) => person(`S${n}`, `W${own}`, { isUsuallyThere: there, queues }));
      const windows = rules.map(({ windowId }, number) => {
        const bySlot = new Map(strips.filter(({ window }) => window === number).map(({ slot, queue }) => [slot, queue]));
        const own = [...bySlot].sort(([a], [b]) => a - b).map(([slot, queue]) => strip(slot * 60, slot * 60 + 60, queue));
        return planned(windowId, own, meal === null ? [] : [{ fromMinute: meal * 30, toMinute: meal * 30 + 30 }]);
      });
      const seats = seat(windows, rules, people);
      const colleagues = findColleagues(people, rulesOf(rules));
      for (let minute = 5; minute < 480; minute += 10) {
        const now = seats.filter(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute);
        const named = now.flatMap(({ staffId }) => staffId ?? []);
        expect(new Set(named).size).toBe(named.length);
        const atMeal = meal !== null && meal * 30 <= minute && minute < meal * 30 + 30;
        const open = windows.filter((one) => !atMeal && one.strips.some((own) => own.fromMinute <= minute && minute < own.toMinute));
        expect(now.map(({ windowId }) => windowId).sort()).toEqual(open.map(({ windowId }) => windowId).sort());
      }
      for (const { staffId, windowId } of seats) {
        const colleague = colleagues.find((one) => one.person.staffId === staffId);
        if (!colleague) continue;
        expect(colleague.person.isUsuallyThere).toBe(true);
        expect(colleague.poolId).toBe(rules.find((one) => one.windowId === windowId)?.poolId);
        if (colleague.isPosted || rules.find((one) => one.windowId === windowId)?.isPosted) expect(colleague.windowId).toBe(windowId);
      }
    }),
    { numRuns: 300 },
  );
});
