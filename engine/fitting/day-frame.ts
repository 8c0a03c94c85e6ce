import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import { slotMinutes } from './arrival-shape.ts';
import { openHoursOf } from './day-hours.ts';
import type { KindDemand } from './fit-demand.ts';
import type { OpeningRow } from './hall-history.ts';

/** Where a scenario's day begins and ends, in minutes from the hall's midnight. */
export interface DayFrame {
  /** Minute 0 of the scenario: the hall's opening, or the quarter hour of the first tickets when that is earlier. */
  readonly origin: number;
  readonly opens: number;
  readonly closes: number;
  /** Nobody takes a ticket from then on. */
  readonly lastTicket: number;
  /** Whoever has a ticket is served after closing. */
  readonly servesOn: boolean;
}

const servesOnMinutes = 2;
const servesOnShare = 0.02;

/** The frame of days of one kind: by the plan's hours, or by what was seen where the plan has none. */
export function frameOf(
  plan: HallPlan,
  day: ServiceDay,
  { shape, lastFurtherMinute }: KindDemand,
  openings: readonly OpeningRow[],
): DayFrame {
  const hours = openHoursOf(plan, day);
  const first = shape.slots[0] ?? 0;
  const afterLast = (shape.slots.at(-1) ?? 0) + slotMinutes;
  const opens = hours[0]?.opens ?? first;
  const closes = hours.at(-1)?.closes ?? afterLast;
  const late = openings.filter(({ to_minute }) => to_minute > closes + servesOnMinutes).length;
  return {
    origin: Math.min(Math.floor(opens / slotMinutes) * slotMinutes, first),
    opens,
    closes,
    lastTicket: Math.min(closes, Math.max(afterLast, lastFurtherMinute ?? 0)),
    servesOn: late > servesOnShare * openings.length,
  };
}
