import type { PlanWishes } from '#contracts/tidal-plan';
import { planClock } from './plan-clock.ts';
import { minuteOf, type PlannedHours } from './planned-hours.ts';

interface SpellDraft {
  readonly key: number;
  /** `HH:MM`, or empty: from opening, until closing. */
  readonly from: string;
  readonly to: string;
}

/** People there are for a while, in the whole hall or in a pool (empty: the hall). */
export interface StaffDraft extends SpellDraft {
  readonly poolId: string;
  readonly people: number | undefined;
}

/** Meals taken in turns while the hall stays open. */
export interface MealDraft extends SpellDraft {
  readonly minutes: number | undefined;
}

export type PeopleField = `staff ${number}` | `meal ${number}`;
export interface PeopleFault {
  readonly field: PeopleField;
  readonly code: 'wrong_times' | 'no_people' | 'no_minutes';
  readonly about: string;
}

const leastMealMinutes = 5;
const mostMealMinutes = 120;
const usualMealMinutes = 45;

export const emptyStaff = (key: number): StaffDraft => ({ key, from: '', to: '', poolId: '', people: undefined });
export const emptyMeal = (key: number): MealDraft => ({ key, from: '11:30', to: '13:30', minutes: usualMealMinutes });

type Read<Wish> = { readonly wishes: readonly Wish[]; readonly faults: readonly PeopleFault[] };
type StaffWish = NonNullable<PlanWishes['staff']>[number];
type MealWish = NonNullable<PlanWishes['meals']>[number];

export function readStaff(rows: readonly StaffDraft[], hours: PlannedHours): Read<StaffWish> {
  return readRows(rows, hours, 'staff', ({ people, poolId }, spell) =>
    people === undefined ? 'no_people' : { ...spell, windows: people, ...(poolId === '' ? {} : { poolId }) },
  );
}

export function readMeals(rows: readonly MealDraft[], hours: PlannedHours): Read<MealWish> {
  return readRows(rows, hours, 'meal', ({ minutes }, spell) =>
    minutes === undefined || minutes < leastMealMinutes || minutes > Math.min(mostMealMinutes, spell.toMinute - spell.fromMinute)
      ? 'no_minutes'
      : { ...spell, minutes },
  );
}

function readRows<Row extends SpellDraft, Wish extends object>(
  rows: readonly Row[],
  hours: PlannedHours,
  kind: 'staff' | 'meal',
  read: (row: Row, spell: { readonly fromMinute: number; readonly toMinute: number }) => Wish | PeopleFault['code'],
): Read<Wish> {
  const start = minuteOf(hours.startsAt);
  const wishes: Wish[] = [];
  const faults: PeopleFault[] = [];
  for (const row of rows) {
    const fromMinute = row.from === '' ? hours.fromMinute : minuteOf(row.from) - start;
    const toMinute = row.to === '' ? hours.toMinute : minuteOf(row.to) - start;
    const said = fromMinute >= 0 && toMinute > fromMinute ? read(row, { fromMinute, toMinute }) : 'wrong_times';
    if (typeof said === 'string') faults.push({ field: `${kind} ${row.key}`, code: said, about: '' });
    else wishes.push(said);
  }
  return { wishes, faults };
}

/** The rows of wishes that were asked for. */
export function peopleDraftOf(wishes: PlanWishes, hours: PlannedHours): { readonly staff: StaffDraft[]; readonly meals: MealDraft[] } {
  const clock = planClock(hours);
  const spell = ({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }, key: number): SpellDraft => ({
    key,
    from: fromMinute <= hours.fromMinute ? '' : clock(fromMinute),
    to: toMinute >= hours.toMinute ? '' : clock(toMinute),
  });
  return {
    staff: (wishes.staff ?? []).map((row, key) => ({ ...spell(row, key), poolId: row.poolId ?? '', people: row.windows })),
    meals: (wishes.meals ?? []).map((row, key) => ({ ...spell(row, key), minutes: row.minutes })),
  };
}
