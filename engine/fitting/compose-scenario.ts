import type { ServiceDay } from '#contracts/instant';
import type { Arrivals, Scenario } from '#contracts/scenario';
import { composeAppointments, composeWalkIns } from './compose-arrivals.ts';
import { composeClasses, composeQueues } from './compose-queues.ts';
import type { DayFrame } from './day-frame.ts';
import { clockOf } from './day-hours.ts';
import { composeBreaks, composeInterruptions, composeStaff, composeWindows, type DayWindows } from './day-windows.ts';
import type { BookedSlots } from './fit-bookings.ts';
import type { KindDemand } from './fit-demand.ts';
import { anyMatter } from './fit-services.ts';
import type { HallFit } from './hall-fit.ts';
import { MatterBook } from './matter-book.ts';

/** One day as it is to be simulated. */
export interface DayToCompose {
  readonly fit: HallFit;
  readonly kind: KindDemand;
  readonly day: ServiceDay;
  readonly frame: DayFrame;
  readonly windows: DayWindows;
  readonly booked: BookedSlots;
  /** Visitors as they came; null: drawn from what was fitted. */
  readonly recorded: ((matters: MatterBook) => Arrivals) | null;
}

/** A fitted day as a scenario. */
export function composeScenario({ fit, kind, day, frame, windows, booked, recorded }: DayToCompose): Scenario {
  const { plan, demand, onward } = fit;
  const queueIds = servedQueues(fit, windows);
  // Whoever was recorded with a further errand comes with it of themselves.
  const ways = recorded ? onward.transferred : [...onward.transferred, ...onward.further];
  const matters = new MatterBook(plan, fit.services.matters, ways, new Set(queueIds));
  const scenarioWindows = composeWindows(fit, windows, frame, new Set(queueIds));
  const staffed = scenarioWindows.filter(({ periods }) => periods === undefined || periods.length > 0).map(({ id }) => id);
  const breaks = composeBreaks(windows, frame);
  const staff = composeStaff(windows);
  const interruptions = composeInterruptions(fit, windows, staffed);
  const arrivals = recorded
    ? [recorded(matters)]
    : [...composeWalkIns(fit, kind, day, frame, matters), ...composeAppointments(fit, booked, frame, matters)];
  const classes = composeClasses(fit);
  return {
    format: 1,
    id: `${plan.id}-${day}`,
    name: { zh: `${plan.name.zh} ${day}`, en: `${plan.name.en} ${day}` },
    hallId: plan.id,
    hours: {
      startsAt: clockOf(frame.origin),
      closesMinute: frame.closes - frame.origin,
      lastTicketMinute: frame.lastTicket - frame.origin,
      ends: frame.servesOn ? 'empty' : 'closing',
    },
    ...(demand.dayVariation !== null && !recorded && { dayFactor: { coefficientOfVariation: demand.dayVariation } }),
    ...(classes.length > 0 && { classes }),
    queues: composeQueues(fit, queueIds),
    matters: matters.matters(),
    arrivals,
    windows: scenarioWindows,
    ...(breaks.length > 0 && { breaks }),
    ...(staff && { staff }),
    ...(interruptions.length > 0 && staffed.length > 0 && { interruptions }),
  };
}

/** Queues of which it is known how long services take, and which some window serves on the day. */
export function servedQueues({ services }: HallFit, { stretches }: DayWindows): string[] {
  const served = new Set(stretches.flatMap(({ queues }) => queues));
  const known = services.matters.filter(({ id, queueId }) => id === anyMatter(queueId)).map(({ queueId }) => queueId);
  return known.filter((queueId) => served.has(queueId)).sort();
}
