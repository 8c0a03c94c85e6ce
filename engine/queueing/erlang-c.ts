import { erlangB } from './erlang-b.ts';
import { offeredLoadErlangs, type QueueFigures, type ServiceLoad } from './service-load.ts';

/** Probability of having to wait in M/M/c (Erlang 1917): C = B ÷ (1 − ρ(1 − B)). 1 when the windows cannot do the work. */
export function erlangC(loadErlangs: number, windows: number): number {
  if (loadErlangs >= windows) return 1;
  const blocked = erlangB(loadErlangs, windows);
  return blocked / (1 - (loadErlangs / windows) * (1 - blocked));
}

/**
 * M/M/c in the long run: Wq = C·E[S] ÷ (c − a), P(W > t) = C·e^(−(c − a)t ÷ E[S]) (Erlang 1917). Where the windows cannot do the
 * work the queue grows for ever: waits are infinite and nobody is called in time.
 */
export function figuresOfErlangC(load: ServiceLoad, windows: number): QueueFigures {
  const offered = offeredLoadErlangs(load);
  const isStable = offered < windows;
  const waitProbability = erlangC(offered, windows);
  const meanWaitOfWaitingMinutes = isStable ? load.serviceMinutes / (windows - offered) : Number.POSITIVE_INFINITY;
  const meanWaitMinutes = isStable ? waitProbability * meanWaitOfWaitingMinutes : Number.POSITIVE_INFINITY;
  return {
    waitProbability,
    meanWaitMinutes,
    meanWaitOfWaitingMinutes,
    meanQueueLength: isStable ? load.arrivalsPerMinute * meanWaitMinutes : Number.POSITIVE_INFINITY,
    utilizationShare: Math.min(1, offered / windows),
    shareWithin: (minutes) => 1 - waitProbability * Math.exp(-minutes / meanWaitOfWaitingMinutes),
  };
}
