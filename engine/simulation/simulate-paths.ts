import type { Scenario } from '#contracts/scenario';
import { buildModel } from './hall-model.ts';
import { HallRun } from './hall-run.ts';

/** What is asked of a look-ahead: so many ways in which the rest of the day may go. */
export interface PathTask {
  /** With a start. */
  readonly scenario: Scenario;
  readonly seed: number;
  readonly paths: number;
  /** When a probe is sent into every queue, in order; minutes of the scenario. */
  readonly probeMinutes: readonly number[];
}

/** How those who wait, probes and targets fared, path by path. Minutes of the scenario, but for waits. */
export interface SimulatedPaths {
  readonly paths: number;
  /** By path and place in `start.waiting`: when their turn came; NaN where it never did. */
  readonly turns: Float64Array;
  /** By path, queue and probe: its wait; NaN where its turn never came or it was never sent. */
  readonly probeWaits: Float64Array;
  /** By path and queue: when somebody had waited longer than the target for the first time; `Infinity` where nobody had. */
  readonly firstOvers: Float64Array;
}

/** Runs the paths of a task: the same task gives the same paths. */
export function simulatePaths({ scenario, seed, paths, probeMinutes }: PathTask): SimulatedPaths {
  const run = new HallRun(buildModel(scenario), 0, probeMinutes);
  const { watchedCalls, probeWaits, firstOverMinutes } = run.tally;
  const all: SimulatedPaths = {
    paths,
    turns: new Float64Array(paths * watchedCalls.length),
    probeWaits: new Float64Array(paths * probeWaits.length),
    firstOvers: new Float64Array(paths * firstOverMinutes.length),
  };
  for (let path = 0; path < paths; path += 1) {
    const tally = run.run(seed, path);
    all.turns.set(tally.watchedCalls, path * watchedCalls.length);
    all.probeWaits.set(tally.probeWaits, path * probeWaits.length);
    all.firstOvers.set(tally.firstOverMinutes, path * firstOverMinutes.length);
  }
  return all;
}
