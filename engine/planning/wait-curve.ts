import { figuresOfErlangA } from '../queueing/erlang-a.ts';
import type { OfferedLoad } from './offered-load.ts';
import type { PlanningHall } from './planning-hall.ts';

/** Whoever has waited so long is likely to go, in minutes: it keeps waits finite where there are too few windows. */
const patienceMinutes = 60;

/**
 * Minutes of waiting that the first, the second, … window of a queue saves in a slot, by `queue * slots + slot`: Erlang A for the
 * modified offered load. Every next window saves no more than the one before.
 */
export function waitingSaved(hall: PlanningHall, load: OfferedLoad): number[][] {
  const slots = hall.grid.slots.length;
  return Array.from({ length: hall.queues.length * slots }, (_, at) => {
    const serviceMinutes = load.serviceMinutes[Math.floor(at / slots)];
    const people = load.arrivals[at];
    const busy = load.busyWindows[at];
    if (people <= 0 || busy <= 0 || serviceMinutes <= 0) return [];
    const work = { arrivalsPerMinute: busy / serviceMinutes, serviceMinutes };
    const waits = Array.from(
      { length: Math.ceil(busy + 3 * Math.sqrt(busy)) + 3 },
      (_unused, windows) => people * (windows === 0 ? patienceMinutes : figuresOfErlangA(work, windows, patienceMinutes).meanWaitMinutes),
    );
    let before = Number.POSITIVE_INFINITY;
    return waits.slice(1).map((wait, place) => {
      before = Math.max(0, Math.min(before, waits[place] - wait));
      return before;
    });
  });
}
