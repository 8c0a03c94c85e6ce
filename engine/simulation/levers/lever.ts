import type { Static, TObject } from 'typebox';
import { Value } from 'typebox/value';
import type { Name } from '#contracts/hall-plan';
import type { LeverDescription, LeverParameter } from '#contracts/levers';
import type { Scenario } from '#contracts/scenario';
import type { CheckedScenario } from '../check-scenario.ts';
import { problem, type ScenarioProblem } from '../scenario-problem.ts';
import { schemaProblems } from '../schema-problems.ts';

/** The scenario as it is with the lever pulled, or why it cannot be pulled: paths point into the parameters. */
export type LeverOutcome = CheckedScenario;

/** One thing a hall can do otherwise: a change of its scenario, with parameters. */
export interface Lever extends Omit<LeverDescription, 'parameters'> {
  readonly parameters: TObject;
  /** Parameters that are left out are as preset. The scenario passed `checkScenario`; what comes of it need not. */
  apply(scenario: Scenario, parameters: unknown): LeverOutcome;
}

interface LeverPlan<Parameters extends TObject, Given> extends Omit<LeverDescription, 'parameters'> {
  readonly parameters: Parameters;
  readonly change: (scenario: Scenario, parameters: Given) => LeverOutcome;
}

/** `Given` is a parameter of its own for the compiler's sake: what depends on a schema still open takes it seconds to compare. */
export function defineLever<Parameters extends TObject, Given = Static<Parameters>>({
  change,
  ...lever
}: LeverPlan<Parameters, Given>): Lever {
  const { parameters } = lever;
  return {
    ...lever,
    apply(scenario, given) {
      const whole: unknown = Value.Default(parameters, Value.Clone(given));
      return Value.Check(parameters, whole) ? change(scenario, whole as Given) : refused(schemaProblems(parameters, whole));
    },
  };
}

/** The changed scenario, which says what else is assumed of it now. */
export const changed = (scenario: Scenario, ...assumptions: readonly Name[]): LeverOutcome => ({
  scenario: { ...scenario, assumptions: [...(scenario.assumptions ?? []), ...assumptions] },
  problems: [],
});

export const refused = (problems: readonly ScenarioProblem[]): LeverOutcome => ({ scenario: null, problems });

export const refuse = (path: string, value: unknown, message: string): LeverOutcome => refused([problem(path, value, message)]);

/** A lever with all that a form has to know. */
export function describeLever({ id, name, description, cases, parameters }: Lever): LeverDescription {
  const properties = Value.Clone(parameters.properties) as unknown as Record<string, LeverParameter>;
  const required = (parameters.required ?? []).filter((key) => properties[key]?.default === undefined);
  return { id, name, description, cases, parameters: { type: 'object', properties, required } };
}
