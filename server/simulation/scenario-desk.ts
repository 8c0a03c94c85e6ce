import { setImmediate as turn } from 'node:timers/promises';
import type { DesignPreview, DesignRequest } from '#contracts/designs';
import type { ExperimentBase, ExperimentPreview, ExperimentRequest, ShippedScenarioList, Variant } from '#contracts/experiments';
import type { Scenario } from '#contracts/scenario';
import { HallError } from '#engine/errors';
import { checkScenario } from '#engine/simulation/check-scenario';
import { planCount } from '#engine/simulation/design/design-settings';
import { makeDesign } from '#engine/simulation/design/make-design';
import { buildModel } from '#engine/simulation/hall-model';
import { applyLevers } from '#engine/simulation/levers/apply-levers';
import type { LeverOutcome } from '#engine/simulation/levers/lever';
import { plannedWindowHours } from '#engine/simulation/planned-hours';
import { formatProblem } from '#engine/simulation/scenario-problem';
import { refusal } from './open-study.ts';
import { listShippedScenarios, loadShippedScenario } from './shipped-scenarios.ts';
import { visitorsADay } from './simulation-limits.ts';

/** Halls as scenarios. Throws `HallError`: `unknown_hall`, and `bad_request` saying why there is none. */
export interface HallScenarios {
  /** A service day, fitted from the history; a past one with the windows it had. */
  ofDay(hallId: string, day: string): Promise<Scenario>;
  /** The hall as it is at this moment, for the next minutes. */
  fromNow(hallId: string, minutes: number): Promise<Scenario>;
}

/** Where the scenarios of experiments are made. */
export class ScenarioDesk {
  constructor(private readonly halls: HallScenarios) {}

  async shipped(): Promise<ShippedScenarioList> {
    const scenarios = await Promise.all((await listShippedScenarios()).map(loadShippedScenario));
    return scenarios.flatMap((scenario) => {
      if (!scenario) return [];
      const { id, name = { zh: id, en: id }, about = '', windows } = scenario;
      return [{ id, name, about, windows: windows.length, visitors: visitorsADay(scenario) }];
    });
  }

  /** One scenario a variant, with the variant's id. Throws `HallError('bad_request')` with every problem. */
  async scenariosOf({ base, variants }: ExperimentRequest): Promise<readonly Scenario[]> {
    const begun = await this.begin(base);
    const made = variants.map((variant) => ({ variant, outcome: pull(begun, variant) }));
    const problems = made.flatMap(({ variant, outcome }) => outcome.problems.map((one) => `${variant.id}${formatProblem(one)}`));
    if (problems.length > 0) throw new HallError('bad_request', `cannot be simulated:\n${problems.join('\n')}`, { about: problems });
    return made.flatMap(({ outcome }) => (outcome.scenario ? [outcome.scenario] : []));
  }

  async preview({ base, variants }: ExperimentRequest): Promise<ExperimentPreview> {
    const begun = await this.begin(base);
    return { variants: variants.map((variant) => describe(variant, pull(begun, variant))) };
  }

  /** What a design begins from. Throws `HallError('bad_request')` with every problem. */
  async baseOf({ base }: Pick<DesignRequest, 'base'>): Promise<Scenario> {
    const { scenario, problems } = await this.begin(base);
    if (!scenario) throw refusal(problems.map((one) => ({ ...one, path: `/base/scenario${one.path}` })));
    return scenario;
  }

  async previewDesign(request: DesignRequest): Promise<DesignPreview> {
    const plans = planCount(request.question, request.factors);
    const { scenario, problems } = await this.begin(request.base);
    if (!scenario) return { plans, visitors: 0, problems: problems.map((one) => ({ ...one, path: `/base/scenario${one.path}` })) };
    const made = await makeDesign(scenario, request, turn);
    return { plans, visitors: visitorsADay(made.design?.baseline ?? scenario), problems: [...made.problems] };
  }

  private async begin(base: ExperimentBase): Promise<LeverOutcome> {
    switch (base.kind) {
      case 'scenario':
        return checkScenario(base.scenario);
      case 'shipped': {
        const scenario = await loadShippedScenario(base.scenarioId);
        if (!scenario) throw new HallError('bad_request', `no scenario ${base.scenarioId} comes with the product`);
        return { scenario, problems: [] };
      }
      case 'day':
        return { scenario: await this.halls.ofDay(base.hallId, base.day), problems: [] };
      case 'now':
        return { scenario: await this.halls.fromNow(base.hallId, base.minutes), problems: [] };
    }
  }
}

function pull(begun: LeverOutcome, { id, levers }: Variant): LeverOutcome {
  return begun.scenario ? applyLevers({ ...begun.scenario, id }, levers) : begun;
}

function describe({ id }: Variant, { scenario, problems }: LeverOutcome): ExperimentPreview['variants'][number] {
  if (!scenario) return { variantId: id, windows: 0, visitors: 0, plannedWindowHours: 0, assumptions: [], problems: [...problems] };
  return {
    variantId: id,
    windows: scenario.windows.length,
    visitors: visitorsADay(scenario),
    plannedWindowHours: plannedWindowHours(buildModel(scenario)),
    assumptions: [...(scenario.assumptions ?? [])],
    problems: [],
  };
}
