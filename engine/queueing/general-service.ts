import { figuresOfErlangC } from './erlang-c.ts';
import { offeredLoadErlangs, type ServiceLoad } from './service-load.ts';

/**
 * Mean wait in minutes at one window whose service times have any distribution: Wq = ρ·E[S]·(1 + c²) ÷ 2(1 − ρ), with c the coefficient
 * of variation of the service time (Pollaczek 1930, Khinchine 1932). Infinite when the window cannot do the work.
 */
export function waitAtOneWindowMinutes(load: ServiceLoad, serviceVariation: number): number {
  const busyShare = offeredLoadErlangs(load);
  if (busyShare >= 1) return Number.POSITIVE_INFINITY;
  return (busyShare * load.serviceMinutes * (1 + serviceVariation ** 2)) / (2 * (1 - busyShare));
}

/**
 * Mean wait in minutes at several windows, about: that of M/M/c times the mean of the squared coefficients of variation of the gaps
 * between arrivals and of the service times (Allen and Cunneen; Allen 1990). Exact for M/M/c and for M/G/1.
 */
export function waitByAllenCunneenMinutes(load: ServiceLoad, windows: number, gapVariation: number, serviceVariation: number): number {
  return (figuresOfErlangC(load, windows).meanWaitMinutes * (gapVariation ** 2 + serviceVariation ** 2)) / 2;
}
