import { leastWindows } from '../queueing/least-windows.ts';
import { qualityFor, windowsBySquareRoot } from '../queueing/square-root-staffing.ts';
import type { OfferedLoad } from './offered-load.ts';
import type { PlanningHall } from './planning-hall.ts';
import { minutesOf } from './slot-grid.ts';
import type { WindowCounts } from './virtual-windows.ts';

/** Windows by the usual rules, which know neither backlog nor each other. */
export interface StaffingByRule {
  /** Every slot as if it had lasted for ever (stationary, independent, period by period), by Erlang C. */
  readonly sippErlangC: WindowCounts;
  /** By Erlang C for the load that is really there, which lags behind arrivals. */
  readonly modifiedOfferedLoad: WindowCounts;
  /** ⌈R + β√R⌉ for the same load, β so that no more have to wait than may miss the target. */
  readonly squareRoot: WindowCounts;
}

export function staffByRules(hall: PlanningHall, load: OfferedLoad): StaffingByRule {
  const slots = hall.grid.slots.length;
  const size = hall.queues.length * slots;
  const sippErlangC = new Int32Array(size);
  const modifiedOfferedLoad = new Int32Array(size);
  const squareRoot = new Int32Array(size);
  hall.queues.forEach(({ target }, queue) => {
    const serviceMinutes = load.serviceMinutes[queue];
    if (serviceMinutes <= 0) return;
    const quality = qualityFor(Math.min(0.99, Math.max(0.01, 1 - target.share)));
    hall.grid.slots.forEach((slot, place) => {
      const at = queue * slots + place;
      const windowsFor = (arrivalsPerMinute: number): number =>
        arrivalsPerMinute > 0
          ? (leastWindows({ arrivalsPerMinute, serviceMinutes }, ({ shareWithin }) => shareWithin(target.withinMinutes) >= target.share) ??
            0)
          : 0;
      sippErlangC[at] = windowsFor(load.arrivals[at] / minutesOf(slot));
      modifiedOfferedLoad[at] = windowsFor(load.busyWindows[at] / serviceMinutes);
      squareRoot[at] = windowsBySquareRoot(load.busyWindows[at], quality);
    });
  });
  return { sippErlangC, modifiedOfferedLoad, squareRoot };
}
