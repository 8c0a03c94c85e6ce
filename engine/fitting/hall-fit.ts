import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import type { QuerySource } from '../query-source.ts';
import { fitBookedCalls } from './fit-booked-calls.ts';
import { type CallFit, fitCalls } from './fit-calls.ts';
import { type Demand, fitDemand } from './fit-demand.ts';
import { fitOnward, type OnwardFit } from './fit-onward.ts';
import { fitOrder, type OrderFit } from './fit-order.ts';
import { fitPatience, type PatienceFits } from './fit-patience.ts';
import { fitServices, type ServiceFit } from './fit-services.ts';
import type { HallHistory, MixRow, OpeningRow } from './hall-history.ts';

/** Everything that a hall's history says about how it works, on whatever day. */
export interface HallFit {
  readonly plan: HallPlan;
  readonly history: HallHistory;
  readonly demand: Demand;
  readonly services: ServiceFit;
  readonly patience: PatienceFits;
  readonly calls: CallFit;
  readonly onward: OnwardFit;
  readonly order: ReadonlyMap<string, OrderFit>;
  /** From so long before their slot on those who are booked go before others; null: from when they come. */
  readonly bookedAheadMinutes: number | null;
  readonly mix: readonly MixRow[];
  /** By window: the pace of those who usually sit there. */
  readonly windowPaces: ReadonlyMap<string, number>;
}

/** Fits a history; null when none of its days counts. */
export async function fitHall(queries: QuerySource, history: HallHistory): Promise<HallFit | null> {
  const demand = fitDemand(history);
  if (demand === null) return null;
  const services = await fitServices(queries, history);
  const order = fitOrder(history.order);
  return {
    plan: history.plan,
    history,
    demand,
    services,
    patience: fitPatience(history.patience),
    calls: fitCalls(history.calls, history.wrapUps),
    onward: fitOnward(history.onward, history.services),
    order,
    bookedAheadMinutes: fitBookedCalls(history.order, order),
    mix: history.mix,
    windowPaces: windowPacesOf(history.openings, services.pace.paces),
  };
}

/** Rows of the days of one kind. */
export function openingsOn(openings: readonly OpeningRow[], days: readonly ServiceDay[]): OpeningRow[] {
  const wanted = new Set(days);
  return openings.filter(({ day }) => wanted.has(day));
}

/** Means over who sat there, each for as long as they did. */
function windowPacesOf(openings: readonly OpeningRow[], paces: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, { minutes: number; paced: number }>();
  for (const { window_id, staff_id, from_minute, to_minute } of openings) {
    const pace = paces.get(staff_id ?? window_id) ?? 1;
    const sum = sums.get(window_id) ?? { minutes: 0, paced: 0 };
    sum.minutes += to_minute - from_minute;
    sum.paced += pace * (to_minute - from_minute);
    sums.set(window_id, sum);
  }
  return new Map([...sums].map(([windowId, { minutes, paced }]) => [windowId, minutes > 0 ? paced / minutes : 1]));
}
