import type { HallState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { meanOf } from '../simulation/sampler.ts';
import type { WindowSeat } from './window-seat.ts';

/** What is done after a service does not take so long: nobody sits at a window that calls nobody for longer while people wait. */
const surelyVacantMinutes = 2.5;
/** Assumed where the scenario says nothing. */
const usualVacancyMinutes = 12;
const leastMinutes = 1;

/** Windows that are open and call nobody though somebody waits: whoever left them is away for as long as that still lasts. */
export function settleVacancies(
  seats: readonly WindowSeat[],
  { tickets }: HallState,
  { interruptions = [] }: Scenario,
  minute: number,
  minuteAt: (time: Instant) => number,
): void {
  const known = interruptions.find(({ id }) => id.startsWith('vacant'));
  const mean = known ? meanOf(known.duration) : usualVacancyMinutes;
  const waiting = Object.values(tickets).filter(({ status, queuedAt }) => status === 'waiting' && queuedAt !== null);
  const busy = new Set(
    Object.values(tickets).flatMap(({ status, windowId }) => (status === 'serving' || status === 'called' ? [windowId] : [])),
  );
  for (const seat of seats) {
    const { live, spec } = seat;
    if (live?.status !== 'open' || live.activity !== 'idle' || busy.has(spec.id)) continue;
    const since = live.activitySince ?? live.statusSince;
    const idle = since === null ? 0 : minute - minuteAt(since);
    const isPassedBy = waiting.some(
      ({ queueId, queuedAt }) =>
        queueId !== null && live.queues.includes(queueId) && minute - minuteAt(queuedAt ?? 0) >= surelyVacantMinutes,
    );
    if (idle >= surelyVacantMinutes && isPassedBy) seat.awayUntil = minute + Math.max(leastMinutes, mean - idle, mean / 4);
  }
}
