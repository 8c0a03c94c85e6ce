import type { HallState } from '#contracts/hall-state';
import type { Scenario } from '#contracts/scenario';
import type { NoForecastReason } from '#contracts/wait-forecast';
import { HallError } from '#engine/errors';
import type { PathTask, SimulatedPaths } from '#engine/simulation/simulate-paths';
import type { FittedHalls } from '../simulation/fitted-halls.ts';
import type { SimulationPool } from '../workers/simulation-pool.ts';

/** Where the look-ahead gets a hall's present day from, and who simulates it. */
export interface LookAheadSource {
  /** A day as a scenario, or why there is none. */
  dayOf(at: Pick<HallState, 'hallId' | 'day'>): Promise<Scenario | NoForecastReason>;
  simulate(task: PathTask): Promise<SimulatedPaths>;
}

/** The halls as fitted on their history, on the threads that simulate. */
export function fittedLookAheads(fitted: Pick<FittedHalls, 'ofDay'>, pool: Pick<SimulationPool, 'lookAhead'>): LookAheadSource {
  return {
    async dayOf({ hallId, day }) {
      try {
        return await fitted.ofDay(hallId, day);
      } catch (error) {
        if (!(error instanceof HallError) || error.code !== 'bad_request') throw error;
        // Whoever has a history is told what it lacks.
        return error.about.length > 0 ? 'no_like_day' : 'no_history';
      }
    },
    simulate: (task) => pool.lookAhead(task),
  };
}
