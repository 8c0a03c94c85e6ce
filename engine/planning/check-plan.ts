import type { Scenario } from '#contracts/scenario';
import type { Estimate, HallStatistic } from '#contracts/simulation';
import type { PlanCheck, PlanFigures } from '#contracts/tidal-plan-check';
import { Experiment } from '../simulation/experiment.ts';
import { ScenarioSet } from '../simulation/simulate-batch.ts';
import type { PlanningHall } from './planning-hall.ts';
import { thresholdScenario } from './threshold-scenario.ts';

/** How a scenario's days are looked at. */
export interface Judgement {
  readonly replications: number;
  readonly seed: number;
}

/** Simulates a plan beside the plan people know and the threshold rule, on the same visitors. */
export function checkPlan(hall: PlanningHall, planned: Scenario, judgement: Judgement): PlanCheck {
  const present = { ...hall.scenario, id: 'present' };
  const [plan, ofPresent, ofThreshold] = compare([planned, present, thresholdScenario(hall)], judgement);
  return {
    ...judgement,
    plan: plan.figures,
    against: [
      { name: 'present', figures: ofPresent.figures, difference: negated(ofPresent.difference) },
      { name: 'threshold', figures: ofThreshold.figures, difference: negated(ofThreshold.difference) },
    ],
  };
}

/** What scenarios come to, and each less the first one, paired. */
export function compare(
  scenarios: readonly Scenario[],
  { replications, seed }: Judgement,
): { figures: PlanFigures; difference: PlanFigures }[] {
  const experiment = new Experiment(scenarios, seed, { most: replications });
  const set = new ScenarioSet(scenarios);
  for (let batch = experiment.nextBatch(); batch; batch = experiment.nextBatch())
    experiment.take(batch.place, set.simulate(seed, batch.fromReplication, batch.count));
  const { results, comparisons } = experiment.result();
  const none: Estimate = { mean: 0, low: 0, high: 0 };
  return results.map(({ statistics }, place) => {
    const differences = comparisons[place - 1]?.differences;
    return { figures: figuresOf((name) => statistics[name]), difference: figuresOf((name) => differences?.[name] ?? none) };
  });
}

const figuresOf = (of: (name: HallStatistic) => Estimate): PlanFigures => ({
  meanWaitMinutes: of('meanWaitMinutes'),
  p90WaitMinutes: of('p90WaitMinutes'),
  shareWithin15Minutes: of('shareWithin15Minutes'),
  abandonedShare: of('abandonedShare'),
  windowHours: of('windowHours'),
  overtimeMinutes: of('overtimeMinutes'),
});

/** The plan less the other, from the other less the plan. */
function negated(figures: PlanFigures): PlanFigures {
  const turn = ({ mean, low, high }: Estimate): Estimate => ({ mean: minus(mean), low: minus(high), high: minus(low) });
  return {
    meanWaitMinutes: turn(figures.meanWaitMinutes),
    p90WaitMinutes: turn(figures.p90WaitMinutes),
    shareWithin15Minutes: turn(figures.shareWithin15Minutes),
    abandonedShare: turn(figures.abandonedShare),
    windowHours: turn(figures.windowHours),
    overtimeMinutes: turn(figures.overtimeMinutes),
  };
}

const minus = (value: number | null): number | null => (value === null ? null : 0 - value);
