import type { HallPlan, Name } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import { clockOf, kindOf, openHoursOf } from './day-hours.ts';
import type { ArrivalRow } from './hall-history.ts';
import { medianOf } from './median-of.ts';
import { both } from './wording.ts';

export interface LeftOutDay {
  readonly day: ServiceDay;
  readonly reason: 'silent' | 'few_tickets';
  /** What was seen: `nothing from 10:30, where 31 tickets are usual`. */
  readonly seen: Name;
}

export interface UsedDays {
  /** Oldest first. */
  readonly used: readonly ServiceDay[];
  readonly leftOut: readonly LeftOutDay[];
}

/** So many tickets missing in one stretch are a feed that was silent, not chance. */
const surelyMissing = 12;
const fewShare = 0.35;
const slotMinutes = 15;

/** The days that tell how the hall is; those on which its feed fell silent, or hardly anybody came, do not. */
export function findUsedDays(plan: HallPlan, arrivals: readonly ArrivalRow[]): UsedDays {
  const counts = new Map<ServiceDay, Map<number, number>>();
  for (const { day, slot_minute, walk_ins, appointments, further } of arrivals) {
    const slots = counts.get(day) ?? new Map<number, number>();
    slots.set(slot_minute, (slots.get(slot_minute) ?? 0) + walk_ins + appointments + further);
    counts.set(day, slots);
  }
  const kinds = new Map<string, ServiceDay[]>();
  for (const day of counts.keys()) kinds.set(kindOf(plan, day), [...(kinds.get(kindOf(plan, day)) ?? []), day]);
  const leftOut = [...kinds.values()].flatMap((days) => days.flatMap((day) => doubtOf(plan, day, days, counts) ?? []));
  const doubtful = new Set(leftOut.map(({ day }) => day));
  return { used: [...counts.keys()].filter((day) => !doubtful.has(day)).sort(), leftOut };
}

function doubtOf(
  plan: HallPlan,
  day: ServiceDay,
  kind: readonly ServiceDay[],
  counts: ReadonlyMap<ServiceDay, ReadonlyMap<number, number>>,
): LeftOutDay | null {
  const others = kind.filter((other) => other !== day);
  if (others.length < 2) return null;
  const countAt = (of: ServiceDay, slot: number): number => counts.get(of)?.get(slot) ?? 0;
  const totalOf = (of: ServiceDay): number => [...(counts.get(of)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const usual = medianOf(others.map(totalOf));
  let expected = 0;
  let from = 0;
  for (const { opens, closes } of openHoursOf(plan, day))
    for (let slot = Math.floor(opens / slotMinutes) * slotMinutes; slot < closes; slot += slotMinutes) {
      if (countAt(day, slot) > 0) expected = 0;
      else {
        if (expected === 0) from = slot;
        expected += medianOf(others.map((other) => countAt(other, slot)));
      }
      if (expected >= surelyMissing)
        return {
          day,
          reason: 'silent',
          seen: both(
            `${clockOf(from)} 起没有数据，平常这时应有 ${Math.round(expected)} 张票`,
            `nothing from ${clockOf(from)}, where ${Math.round(expected)} tickets are usual`,
          ),
        };
    }
  const total = totalOf(day);
  if (total >= fewShare * usual) return null;
  const seen = both(`只有 ${total} 张票，平常 ${Math.round(usual)} 张`, `${total} tickets, where ${Math.round(usual)} are usual`);
  return { day, reason: 'few_tickets', seen };
}
