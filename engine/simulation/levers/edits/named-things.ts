import type { Scenario, ScenarioMatter } from '#contracts/scenario';
import type { ScenarioWindow } from '#contracts/scenario-windows';
import { problem, type ScenarioProblem } from '../../scenario-problem.ts';

const lists = { queue: 'queues', window: 'windows', matter: 'matters' } as const;

/** Ids of a parameter that the scenario does not have. */
export function findUnknown(scenario: Scenario, kind: keyof typeof lists, path: string, ids: readonly string[]): ScenarioProblem[] {
  const known = new Set(scenario[lists[kind]].map(({ id }) => id));
  return ids.flatMap((id, place) => (known.has(id) ? [] : [problem(`${path}/${place}`, id, `is no ${kind} of this scenario`)]));
}

/** The ids that are meant: all of them when none was chosen. */
export const chosenOr = (ids: readonly string[], all: readonly { readonly id: string }[]): Set<string> =>
  new Set(ids.length > 0 ? ids : all.map(({ id }) => id));

/** The queues a window serves at any time of the day. */
export const queuesOf = ({ queues, periods = [] }: ScenarioWindow): Set<string> =>
  new Set([...queues, ...periods.flatMap((period) => period.queues ?? [])]);

/** Opened by a tidal rule, not by the plan. */
export const isTidal = ({ tidalRules = [] }: Scenario, { id }: ScenarioWindow): boolean =>
  tidalRules.some(({ windowIds }) => windowIds.includes(id));

/** A window proper that the plan opens at some time of the day. */
export const isPlanned = (scenario: Scenario, serviceWindow: ScenarioWindow): boolean =>
  (serviceWindow.kind ?? 'window') === 'window' && serviceWindow.periods?.length !== 0 && !isTidal(scenario, serviceWindow);

/** The matters with those of `matterIds` changed. */
export const changeMatters = (
  scenario: Scenario,
  matterIds: ReadonlySet<string>,
  change: (matter: ScenarioMatter) => ScenarioMatter,
): Scenario => ({ ...scenario, matters: scenario.matters.map((matter) => (matterIds.has(matter.id) ? change(matter) : matter)) });
