import type { Scenario } from '#contracts/scenario';
import type { SimulationResult } from '#contracts/simulation';
import { tryRemedies } from '#engine/remedies/try-remedies';
import { ScenarioSet } from '#engine/simulation/simulate-batch';

/** How a look-ahead comes out if nothing is done. */
export function simulateOutlook(ahead: Scenario): SimulationResult {
  const { experiment } = tryRemedies(ahead, [], 7, 50);
  const set = new ScenarioSet(experiment.scenarios, 'totals');
  for (let batch = experiment.nextBatch(); batch; batch = experiment.nextBatch())
    experiment.take(batch.place, set.simulate(7, batch.fromReplication, batch.count));
  const [result] = experiment.result().results;
  if (!result) throw new Error('nothing was simulated');
  return result;
}
