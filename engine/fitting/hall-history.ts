import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import { catalog } from '../analytics/query-catalog.ts';
import { ask, type CellsOf } from '../analytics/question.ts';
import type { QuerySource } from '../query-source.ts';
import { findUsedDays, type UsedDays } from './used-days.ts';

type RowOf<Name extends keyof typeof catalog> = CellsOf<(typeof catalog)[Name]['columns']>;
export type ArrivalRow = RowOf<'fitArrivals'>;
export type BookingRow = RowOf<'fitBookings'>;
export type OpeningRow = RowOf<'fitOpenings'>;
export type MixRow = RowOf<'fitMix'>;
export type ServiceRow = RowOf<'fitServices'>;
export type PatienceRow = RowOf<'fitPatience'>;
export type CallRow = RowOf<'fitCalls'>;
export type WrapUpRow = RowOf<'fitWrapUps'>;
export type OnwardRow = RowOf<'fitOnward'>;
export type OrderRow = RowOf<'fitOrder'>;

/** What a hall's store tells of a span of service days, counted and summed. */
export interface HallHistory {
  readonly plan: HallPlan;
  readonly from: ServiceDay;
  readonly to: ServiceDay;
  readonly days: UsedDays;
  readonly arrivals: readonly ArrivalRow[];
  readonly bookings: readonly BookingRow[];
  readonly openings: readonly OpeningRow[];
  readonly mix: readonly MixRow[];
  readonly services: readonly ServiceRow[];
  readonly patience: readonly PatienceRow[];
  readonly calls: readonly CallRow[];
  readonly wrapUps: readonly WrapUpRow[];
  readonly onward: readonly OnwardRow[];
  readonly order: readonly OrderRow[];
}

export interface HistorySpan {
  readonly queries: QuerySource;
  readonly plan: HallPlan;
  readonly from: ServiceDay;
  readonly to: ServiceDay;
}

const nothing = {
  arrivals: [],
  bookings: [],
  openings: [],
  mix: [],
  services: [],
  patience: [],
  calls: [],
  wrapUps: [],
  onward: [],
  order: [],
};

/** In what order people are called is seen on so many of the latest days. */
const orderDays = 5;

/** Asks the store about the days from `from` to `to`, both included. Throws `HallError('query_failed')`. */
export async function readHistory({ queries, plan, from, to }: HistorySpan): Promise<HallHistory> {
  const span = { hall_id: plan.id, time_zone: plan.timeZone, from, until: to };
  const arrivals = await ask(queries, catalog.fitArrivals, span);
  const days = findUsedDays(plan, arrivals);
  if (days.used.length === 0) return { ...nothing, plan, from, to, days };
  const used = { hall_id: plan.id, days: days.used.join(',') };
  const isUsed = ({ day }: { readonly day: ServiceDay }): boolean => days.used.includes(day);
  return {
    plan,
    from,
    to,
    days,
    arrivals: arrivals.filter(isUsed),
    bookings: (await ask(queries, catalog.fitBookings, span)).filter(isUsed),
    openings: (await ask(queries, catalog.fitOpenings, span)).filter(isUsed),
    mix: await ask(queries, catalog.fitMix, used),
    services: await ask(queries, catalog.fitServices, used),
    patience: await ask(queries, catalog.fitPatience, used),
    calls: await ask(queries, catalog.fitCalls, used),
    wrapUps: await ask(queries, catalog.fitWrapUps, { ...used, vacant_after_minutes: plan.limits.vacantAfterMinutes }),
    onward: await ask(queries, catalog.fitOnward, used),
    order: await ask(queries, catalog.fitOrder, { ...used, days: days.used.slice(-orderDays).join(',') }),
  };
}
