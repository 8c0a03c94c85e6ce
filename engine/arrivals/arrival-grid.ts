import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import type { ArrivalCount } from '../analytics/arrival-slots.ts';
import { dayNumberOf, openHoursOf } from '../fitting/day-hours.ts';
import { extendGrid, rowOf, type SeriesGrid } from '../forecast/series-grid.ts';

export const slotMinutes = 15;
/** Days beyond the last one that are forecast: today and the fourteen after it. */
export const daysAhead = 15;

/**
 * A hall's arrivals by queue, day and quarter hour up to the day before `today`, with room for the days to come. A day on which the
 * hall issued tickets has zeros where a queue had none, from the queue's first day on; one on which it issued none says nothing.
 */
export function buildArrivalGrid(plan: HallPlan, counts: readonly ArrivalCount[], today: ServiceDay): SeriesGrid {
  const todayNumber = dayNumberOf(today);
  const past = counts.map((count) => ({ ...count, number: dayNumberOf(count.day) })).filter(({ number }) => number < todayNumber);
  const firstDay = past.reduce((least, { number }) => Math.min(least, number), todayNumber);
  const days = todayNumber - firstDay;
  const keys = [...new Set([...plan.queues.map(({ id }) => id), ...counts.map(({ queueId }) => queueId)])];
  const slots = [...new Set([...plannedSlots(plan), ...past.map(({ slotMinute }) => slotMinute / slotMinutes)])].sort((a, b) => a - b);
  const values = new Float64Array(keys.length * days * slots.length).fill(Number.NaN);
  const grid: SeriesGrid = { keys, firstDay, days, slotMinutes, slots, values };
  const open = new Set(past.map(({ number }) => number - firstDay));
  const since = new Map<string, number>();
  for (const { queueId, number } of past) since.set(queueId, Math.min(since.get(queueId) ?? days, number - firstDay));
  for (const [key, queueId] of keys.entries())
    for (const day of open)
      if (day >= (since.get(queueId) ?? days)) values.fill(0, rowOf(grid, key, day), rowOf(grid, key, day) + slots.length);
  const [placeOfKey, placeOfSlot] = [new Map(keys.map((id, place) => [id, place])), new Map(slots.map((slot, place) => [slot, place]))];
  for (const { queueId, number, slotMinute, arrivals } of past) {
    const slot = placeOfSlot.get(slotMinute / slotMinutes) ?? 0;
    values[rowOf(grid, placeOfKey.get(queueId) ?? 0, number - firstDay) + slot] = arrivals;
  }
  return extendGrid(grid, days + daysAhead);
}

/** Quarter hours in which the hall is open on any day of the week. */
function plannedSlots(plan: HallPlan): number[] {
  // 2026-03-01 was a Sunday.
  return Array.from({ length: 7 }, (_, place) => openHoursOf(plan, `2026-03-0${place + 1}`))
    .flat()
    .flatMap(({ opens, closes }) =>
      Array.from({ length: Math.ceil((closes - opens) / slotMinutes) }, (_, place) => Math.floor(opens / slotMinutes) + place),
    );
}
