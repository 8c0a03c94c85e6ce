import type { PublicRange } from '#contracts/public-waits';
import type { Scenario } from '#contracts/scenario';
import type { OpenHours } from '../fitting/day-hours.ts';
import type { PathTask, SimulatedPaths } from '../simulation/simulate-paths.ts';
import { roundOutward } from './announced-range.ts';
import { nominalShare, sortedColumn } from './forecast-waits.ts';
import { sampleQuantile } from './sample-quantile.ts';

/** Between two moments of a curve. */
export const curveStepMinutes = 30;

interface CurveAsked {
  /** Stretches in which the hall is open, in minutes of the scenario. */
  readonly open: readonly OpenHours[];
  readonly paths: number;
  readonly seed: number;
}

/** A day as a task: what somebody would wait who takes a number at the half hours from its start on. */
export function askDayCurve(scenario: Scenario, { open, paths, seed }: CurveAsked): PathTask {
  const { hours, start } = scenario;
  const from = start?.minute ?? 0;
  const until = hours.lastTicketMinute ?? hours.closesMinute;
  const probeMinutes = open.flatMap(({ opens, closes }) => {
    const first = opens + Math.max(0, Math.ceil((from - opens) / curveStepMinutes)) * curveStepMinutes;
    const count = Math.max(0, Math.ceil((Math.min(closes, until) - first) / curveStepMinutes));
    return Array.from({ length: count }, (_, step) => first + step * curveStepMinutes);
  });
  return { scenario, seed, paths, probeMinutes };
}

/** The ranges that hold eight in ten waits, by queue and moment; null where they end beyond what was simulated. */
export function readDayCurve(
  { scenario, probeMinutes }: PathTask,
  { paths, probeWaits }: SimulatedPaths,
): Map<string, (PublicRange | null)[]> {
  const outside = (1 - nominalShare) / 2;
  const columns = scenario.queues.length * probeMinutes.length;
  return new Map(
    scenario.queues.map(({ id }, queue) => [
      id,
      probeMinutes.map((_, probe) => {
        const waits = sortedColumn(probeWaits, columns, queue * probeMinutes.length + probe, paths, 0);
        const [low, high] = [sampleQuantile(waits, outside), sampleQuantile(waits, 1 - outside)];
        return Number.isFinite(high) ? roundOutward(low, high) : null;
      }),
    ]),
  );
}
