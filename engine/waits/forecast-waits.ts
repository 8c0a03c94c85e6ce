import type { BreachChance, FanPoint, WaitInterval } from '#contracts/wait-forecast';
import type { SimulatedPaths } from '../simulation/simulate-paths.ts';
import { sampleQuantile } from './sample-quantile.ts';

/** Minutes ahead at which probes are sent: what the fan is drawn from. */
export const fanMinutes: readonly number[] = [0, 5, 10, 15, 20, 30, 40, 50, 60, 75, 90, 105, 120];
const breachMinutes: readonly number[] = [15, 30, 60];
/** Share of waits that an interval is to hold; its ends are P10 and P90. */
export const nominalShare = 0.8;

/** What paths say of one queue, before any correction. */
export interface RawQueueForecast {
  readonly queueId: string;
  readonly newcomer: WaitInterval | null;
  readonly fan: readonly FanPoint[];
  readonly breaches: readonly BreachChance[];
}

/** What paths say of the hall: of whoever waits, in their order, and of its queues. Minutes from the start. */
export interface RawForecast {
  /** The total wait of everybody in `start.waiting`, of what has passed too; null where their turn may be beyond the horizon. */
  readonly tickets: readonly (WaitInterval | null)[];
  readonly queues: readonly RawQueueForecast[];
}

interface Asked {
  readonly startMinute: number;
  readonly waitedMinutes: readonly number[];
  readonly queueIds: readonly string[];
}

/** Sums paths up into quantiles. A turn that does not come before the horizon is longer than all that do. */
export function forecastWaits({ startMinute, waitedMinutes, queueIds }: Asked, found: SimulatedPaths): RawForecast {
  const { paths, turns, probeWaits, firstOvers } = found;
  const tickets = waitedMinutes.map((waited, place) =>
    intervalOf(sortedColumn(turns, waitedMinutes.length, place, paths, waited - startMinute)),
  );
  const probes = fanMinutes.length;
  const queues = queueIds.map((queueId, queue): RawQueueForecast => {
    const fan = fanMinutes.map((inMinutes, probe) =>
      fanPoint(inMinutes, sortedColumn(probeWaits, queueIds.length * probes, queue * probes + probe, paths, 0)),
    );
    const over = sortedColumn(firstOvers, queueIds.length, queue, paths, -startMinute);
    return {
      queueId,
      newcomer: intervalOf(sortedColumn(probeWaits, queueIds.length * probes, queue * probes, paths, 0)),
      fan,
      breaches: breachMinutes.map((withinMinutes) => ({
        withinMinutes,
        probability: over.reduce((sum, minute) => sum + (minute <= withinMinutes ? 1 : 0), 0) / Math.max(1, paths),
      })),
    };
  });
  return { tickets, queues };
}

/** One column of a table of paths, moved by so much, the smallest first; what never came is infinite. */
export function sortedColumn(table: Float64Array, columns: number, column: number, paths: number, add: number): Float64Array {
  const values = new Float64Array(paths);
  for (let path = 0; path < paths; path += 1) {
    const value = table[path * columns + column] ?? Number.NaN;
    values[path] = Number.isNaN(value) ? Number.POSITIVE_INFINITY : value + add;
  }
  return values.sort();
}

/** Null where even the middle is beyond the horizon. */
function intervalOf(sorted: Float64Array): WaitInterval | null {
  const outside = (1 - nominalShare) / 2;
  const [low, median, high] = [outside, 0.5, 1 - outside].map((share) => finite(sampleQuantile(sorted, share)));
  if (low == null || median == null) return null;
  return { low, median, high: high ?? Math.max(median, lastFinite(sorted)) };
}

function fanPoint(inMinutes: number, sorted: Float64Array): FanPoint {
  const at = (share: number): number | null => finite(sampleQuantile(sorted, share));
  return { inMinutes, p10: at(0.1), p50: at(0.5), p80: at(0.8), p90: at(0.9) };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const lastFinite = (sorted: Float64Array): number => sorted.reduce((last, value) => (Number.isFinite(value) ? value : last), 0);
