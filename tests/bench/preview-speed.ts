import { parseDay } from '../../sensors-sim/hall-time.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import { Random } from '../../sensors-sim/random.ts';
import { median, rounded } from './bench.ts';
import { findBusiestMinute } from './busiest-minute.ts';
import { drawDrops } from './candidate-drops.ts';
import { type LivePools, liveThroughDemo } from './live-demo.ts';

const wednesday = parseDay('2026-11-25');
const days = 15;
const seed = 4711;
const horizonMinutes = 60;

/** How long previews of drops take at the minute of a day at which most people wait, as the server makes them. */
export async function timePreviews(hallId: string, rounds: number, pools: LivePools) {
  const hall = loadHall(hallId);
  const at = await findBusiestMinute(hallId, wednesday, seed);
  const milliseconds: number[] = [];
  let paths = 0;
  await liveThroughDemo({ hallId, seed, days, moments: [at] }, pools, async ({ view, remedies }) => {
    const random = new Random('drops');
    const drops = Array.from({ length: rounds }, () => drawDrops(hall.plan, view.state(hallId), random)).flat();
    for (const { windowId, action } of drops) {
      const began = performance.now();
      const effect = await remedies.preview(hallId, [{ kind: 'window', windowId, request: action }], horizonMinutes);
      milliseconds.push(performance.now() - began);
      ({ paths } = effect);
    }
  });
  // The first fits the hall and makes the threads ready.
  return { ...spanOf(milliseconds.slice(1)), paths, at: new Date(at).toISOString() };
}

/** The middle and nearly the longest. */
export function spanOf(milliseconds: readonly number[]) {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return {
    previews: sorted.length,
    median: rounded(median(sorted)),
    p95: rounded(sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN),
  };
}
