import { figuresOfErlangC } from './erlang-c.ts';
import { offeredLoadErlangs, type QueueFigures, type ServiceLoad } from './service-load.ts';

/** The fewest windows with which M/M/c is good enough; null when `most` are not. What is good enough stays so with more windows. */
export function leastWindows(load: ServiceLoad, isGoodEnough: (figures: QueueFigures) => boolean, most = 10_000): number | null {
  for (let windows = Math.floor(offeredLoadErlangs(load)) + 1; windows <= most; windows += 1)
    if (isGoodEnough(figuresOfErlangC(load, windows))) return windows;
  return null;
}
