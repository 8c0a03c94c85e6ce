import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { PublicQueueWait, PublicTicket, PublicWaits } from '#contracts/public-waits';
import { isOldForecast } from '#contracts/wait-forecast';
import { roundOutward } from './announced-range.ts';
import type { TicketAnnouncement } from './promise-book.ts';

/** What everybody may know of the waits of a hall. */
export function publicWaits(plan: HallPlan, state: HallState, now: Instant): PublicWaits {
  const isLive = state.feeds.ticket?.freshness === 'live';
  return {
    name: plan.name,
    timeZone: plan.timeZone,
    time: new Date(now).toISOString(),
    queues: plan.queues.map(({ id, letter, name }): PublicQueueWait => {
      const forecast = state.forecasts[id];
      const queue = state.queues[id];
      const computedAt = forecast?.computedAt ?? null;
      return {
        queueId: id,
        letter,
        name,
        waiting: isLive && queue ? queue.waiting : null,
        openWindows: queue?.openWindows ?? 0,
        range: forecast?.range ?? null,
        reason: forecast ? forecast.reason : 'not_looked_yet',
        computedAt: computedAt === null ? null : new Date(computedAt).toISOString(),
        isStale: isOldForecast(computedAt, now, state.clock.rate),
        whenToCome: (forecast?.fan ?? []).flatMap(({ inMinutes, p10, p90 }) =>
          p10 === null || p90 === null || computedAt === null
            ? []
            : [{ at: new Date(computedAt + inMinutes * 60_000).toISOString(), range: roundOutward(p10, p90) }],
        ),
      };
    }),
  };
}

/** What the holder of a number is told; of a number that is not in the hall, that it is gone. */
export function publicTicket(
  plan: HallPlan,
  state: HallState,
  ticketId: string,
  told: TicketAnnouncement | null,
  now: Instant,
): PublicTicket {
  const ticket = state.tickets[ticketId];
  const queue = plan.queues.find(({ id }) => id === ticket?.queueId);
  const isWaiting = ticket?.status === 'waiting';
  const shown = isWaiting ? told : null;
  const passed = shown === null ? 0 : Math.floor((now - shown.at) / 60_000);
  const windowId = ticket?.windowId ?? null;
  return {
    hall: plan.name,
    timeZone: plan.timeZone,
    time: new Date(now).toISOString(),
    ticketId,
    status: ticket === undefined || ticket.status === 'served' || ticket.status === 'abandoned' ? 'gone' : ticket.status,
    queue: queue ? { letter: queue.letter, name: queue.name } : null,
    position: isWaiting ? positionOf(state, ticketId) : null,
    windowNumber: windowId === null ? null : (plan.windows.find(({ id }) => id === windowId)?.number ?? windowId),
    range: shown && {
      lowMinutes: Math.max(0, shown.range.lowMinutes - passed),
      highMinutes: Math.max(1, shown.range.highMinutes - passed),
    },
    grewBecause: shown?.range.reason ?? null,
    computedAt: shown && new Date(shown.at).toISOString(),
    isStale: isWaiting && isOldForecast(shown?.at ?? null, now, state.clock.rate),
  };
}

/** Its place among those who wait in its queue, by the time they joined. */
function positionOf(state: HallState, ticketId: string): number | null {
  const own = state.tickets[ticketId];
  if (!own) return null;
  const joined = own.queuedAt ?? Number.POSITIVE_INFINITY;
  const ahead = Object.values(state.tickets).filter(
    (other) => other.id !== ticketId && other.status === 'waiting' && other.queueId === own.queueId && (other.queuedAt ?? 0) < joined,
  );
  return ahead.length + 1;
}
