import type { PlanSeat } from '#contracts/plan-people';
import type { PlannedWindow, StaffingRules } from '#contracts/tidal-plan';
import type { KnownPerson } from './known-people.ts';
import { StaffDiary, type Turn } from './staff-diary.ts';

/** Somebody, with the window that is theirs: where they sat longest of those the hall has. */
export interface Colleague {
  readonly person: KnownPerson;
  readonly windowId: string;
  readonly poolId: string;
  readonly isPosted: boolean;
  /** Minutes at it. */
  readonly minutes: number;
}

/** What of a plan people are given to. */
export interface SeatingGround {
  readonly windows: readonly PlannedWindow[];
  readonly rules: StaffingRules;
  readonly colleagues: readonly Colleague[];
  /** Nobody is sent to a window for less, unless less is left. */
  readonly leastMinutes: number;
}

/** Who of a hall's people belongs where; nobody twice. Who only sat at windows that are gone belongs nowhere. */
export function findColleagues(people: readonly KnownPerson[], rules: StaffingRules): Colleague[] {
  const ruleOf = new Map(rules.windows.map((rule) => [rule.windowId, rule]));
  return people.flatMap((person) => {
    const [own] = person.windows.filter(({ windowId }) => ruleOf.has(windowId)).sort(byMinutes);
    const rule = own && ruleOf.get(own.windowId);
    return rule ? [{ person, ...own, poolId: rule.poolId, isPosted: rule.isPosted }] : [];
  });
}

/**
 * Gives a plan's windows to people. First whoever a window is the own one of, all day; of several the one who sat there longest. Then
 * the rest in the order of the day, to those of the same pool who are free and have served the queue that comes first: who sits there
 * already, who knows most of its queues, who has least planned. Posted people stay at their own window, and nobody else sits there.
 */
export function seatPeople(ground: SeatingGround): PlanSeat[] {
  const diary = new StaffDiary();
  const open: Turn[] = [];
  for (const planned of ground.windows) {
    const owners = ownersOf(ground, planned.windowId);
    const place = owners.findIndex(({ person }) => person.isUsuallyThere);
    const owner = owners[place];
    for (const turn of turnsOf(planned)) {
      if (owner === undefined) open.push(turn);
      else diary.seat(owner.person, turn, place === 0 ? 'own_window' : 'shares_window');
    }
  }
  for (const turn of open.sort((a, b) => a.fromMinute - b.fromMinute)) findSomebody(ground, diary, turn);
  const order = new Map(ground.windows.map(({ windowId }, place) => [windowId, place]));
  return diary.allSeats().sort((a, b) => (order.get(a.windowId) ?? 0) - (order.get(b.windowId) ?? 0) || a.fromMinute - b.fromMinute);
}

const byMinutes = (
  a: { readonly minutes: number; readonly windowId: string },
  b: { readonly minutes: number; readonly windowId: string },
): number => b.minutes - a.minutes || (a.windowId < b.windowId ? -1 : 1);

const ownersOf = ({ colleagues }: SeatingGround, windowId: string): Colleague[] =>
  colleagues.filter((one) => one.windowId === windowId).sort((a, b) => b.minutes - a.minutes || byId(a, b));

const byId = (a: Colleague, b: Colleague): number => (a.person.staffId < b.person.staffId ? -1 : 1);

/** A window's strips without its meals. */
function turnsOf({ windowId, strips, meals }: PlannedWindow): Turn[] {
  return strips.flatMap(({ fromMinute, toMinute, queues }) => {
    const within = meals
      .filter((meal) => meal.fromMinute < toMinute && meal.toMinute > fromMinute)
      .sort((a, b) => a.fromMinute - b.fromMinute);
    const froms = [fromMinute, ...within.map((meal) => meal.toMinute)];
    const tos = [...within.map((meal) => meal.fromMinute), toMinute];
    return froms.flatMap((from, place): Turn[] => {
      const to = tos[place];
      return from < to ? [{ windowId, fromMinute: from, toMinute: to, boundUntil: within[place]?.toMinute ?? to, queues }] : [];
    });
  });
}

function findSomebody(ground: SeatingGround, diary: StaffDiary, turn: Turn): void {
  const able = ableTo(ground, turn);
  const there = able.filter(({ person }) => person.isUsuallyThere);
  if (there.length === 0) {
    diary.leaveEmpty(turn, able.length === 0 ? 'nobody_known' : 'not_usually_there');
    return;
  }
  const { fromMinute, toMinute } = turn;
  const freeUntil = (one: Colleague): number => Math.min(turn.boundUntil, diary.freeUntil(one.person.staffId, fromMinute));
  const before = diary.sitsUntil(turn.windowId, fromMinute);
  const unseen = ({ person }: Colleague): number => turn.queues.filter((id) => !person.queues.includes(id)).length;
  const [best] = there
    .filter((one) => freeUntil(one) >= Math.min(turn.boundUntil, fromMinute + ground.leastMinutes))
    .sort(
      (a, b) =>
        freeUntil(b) - freeUntil(a) ||
        Number(b.person.staffId === before) - Number(a.person.staffId === before) ||
        unseen(a) - unseen(b) ||
        diary.plannedMinutes(a.person.staffId) - diary.plannedMinutes(b.person.staffId) ||
        byId(a, b),
    );
  if (best) {
    const until = Math.min(toMinute, freeUntil(best));
    diary.seat(best.person, until < toMinute ? { ...turn, toMinute: until, boundUntil: until } : turn, 'helps_out');
    if (until < toMinute) findSomebody(ground, diary, { ...turn, fromMinute: until });
    return;
  }
  const next = Math.min(...there.map((one) => diary.freeFrom(one.person.staffId, freeUntil(one))));
  diary.leaveEmpty({ ...turn, toMinute: Math.min(toMinute, next) }, 'all_at_work');
  if (next < toMinute) findSomebody(ground, diary, { ...turn, fromMinute: next });
}

function ableTo(ground: SeatingGround, { windowId, queues: [first = ''] }: Turn): Colleague[] {
  const rule = ground.rules.windows.find((one) => one.windowId === windowId);
  const owners = ownersOf(ground, windowId);
  if (rule === undefined || rule.isPosted) return owners;
  const others = ground.colleagues.filter(
    (one) => one.windowId !== windowId && one.poolId === rule.poolId && !one.isPosted && one.person.queues.includes(first),
  );
  return [...owners, ...others];
}
