import type { ServiceDay } from '#contracts/instant';
import { type ArrivalShape, fitShape } from './arrival-shape.ts';
import { countDays } from './day-counts.ts';
import { kindOf } from './day-hours.ts';
import { type BookingFit, fitBookings } from './fit-bookings.ts';
import { fitLevels, type Levels } from './fit-levels.ts';
import type { HallHistory } from './hall-history.ts';
import { lastFurtherMinute } from './last-further.ts';

/** How many come on days with the same opening hours, and when. */
export interface KindDemand {
  readonly kind: string;
  readonly days: readonly ServiceDay[];
  readonly levels: Levels;
  readonly shape: ArrivalShape;
  /** Until when tickets for further matters are taken, in minutes from the hall's midnight; null where it is not known. */
  readonly lastFurtherMinute: number | null;
}

export interface Demand {
  readonly kinds: ReadonlyMap<string, KindDemand>;
  /** Null: appointments come like walk-ins. */
  readonly bookings: BookingFit | null;
  /** Coefficient of variation of days to come, with what is not known of their level; null where one day cannot tell. */
  readonly dayVariation: number | null;
}

/** Fits who comes of themselves, kind of day by kind of day; null without a day that counts. */
export function fitDemand({ plan, days, arrivals, bookings }: HallHistory): Demand | null {
  const latest = days.used.at(-1);
  if (latest === undefined) return null;
  const booked = fitBookings(bookings);
  const counted = booked ? (['walk_ins'] as const) : (['walk_ins', 'appointments'] as const);
  const counts = countDays(arrivals, latest, counted);
  const names = [...new Set(days.used.map((day) => kindOf(plan, day)))];
  const kinds = names.map((kind): KindDemand => {
    const own = counts.filter(({ day }) => kindOf(plan, day) === kind);
    const count = (row: (typeof arrivals)[number]): number => counted.reduce((sum, column) => sum + row[column], 0);
    const ownDays = own.map(({ day }) => day);
    const chosen = new Set(ownDays);
    return {
      kind,
      days: ownDays,
      levels: fitLevels(own),
      shape: fitShape(arrivals, chosen, count),
      lastFurtherMinute: lastFurtherMinute(arrivals, chosen),
    };
  });
  return { kinds: new Map(kinds.map((one) => [one.kind, one])), bookings: booked, dayVariation: pooledVariation(kinds) };
}

/** The variation over all days, and what a level of so many days may be wrong by. */
function pooledVariation(kinds: readonly KindDemand[]): number | null {
  const known = kinds.flatMap(({ levels }) => (levels.variation === null ? [] : [{ days: levels.days, squared: levels.variation ** 2 }]));
  const days = known.reduce((sum, one) => sum + one.days, 0);
  if (days === 0) return null;
  const squared = known.reduce((sum, one) => sum + one.days * one.squared, 0) / days;
  const unsure = kinds.reduce((sum, { levels }) => sum + 1 + levels.weekdays.size, 0) / 2;
  return Math.sqrt(squared * (1 + unsure / days));
}
