import { offeredLoadErlangs, type ServiceLoad } from './service-load.ts';

export interface FiniteFigures {
  /** Share of visitors who find no place and go. */
  readonly blockedShare: number;
  /** Of those who find a place. */
  readonly waitProbability: number;
  /** Of those who find a place, in minutes. */
  readonly meanWaitMinutes: number;
  readonly meanQueueLength: number;
}

/**
 * M/M/c/K: `places` for those at the windows and those who wait together, at least as many as windows; whoever finds them full
 * goes. A birth–death process (Kleinrock 1975, section 3.6), stable under any load.
 */
export function figuresOfFiniteCapacity(load: ServiceLoad, windows: number, places: number): FiniteFigures {
  const offered = offeredLoadErlangs(load);
  let share = 1;
  let total = 1;
  let atOnce = windows > 0 ? 1 : 0;
  let meanQueueLength = 0;
  for (let people = 1; people <= places; people += 1) {
    share *= offered / Math.min(people, windows);
    total += share;
    if (people < windows) atOnce += share;
    meanQueueLength += Math.max(0, people - windows) * share;
  }
  const blockedShare = share / total;
  const admitted = 1 - blockedShare;
  return {
    blockedShare,
    waitProbability: 1 - atOnce / total / admitted,
    meanWaitMinutes: meanQueueLength / total / (load.arrivalsPerMinute * admitted),
    meanQueueLength: meanQueueLength / total,
  };
}
