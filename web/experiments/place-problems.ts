import type { ExperimentPreview } from '#contracts/experiments';
import type { DraftVariant } from './draft.ts';

type Problem = ExperimentPreview['variants'][number]['problems'][number];

/** Problems of a scenario: by lever and parameter where their path names one, the others for themselves. */
export interface PlacedProblems {
  /** Message by `leverKey parameter`; the parameter is empty for the lever as a whole. */
  readonly ofFields: ReadonlyMap<string, string>;
  readonly others: readonly Problem[];
}

export const fieldKey = (leverKey: number, parameter: string): string => `${leverKey} ${parameter}`;

/** The place of a lever among its scenario's, and the parameter. */
const leverPath = /^(?:\/variants\/\d+)?(?:\/levers)?\/(\d+)(?:\/parameters)?(?:\/([^/]+))?/;

export function placeProblems({ levers }: DraftVariant, problems: readonly Problem[]): PlacedProblems {
  const ofFields = new Map<string, string>();
  const others: Problem[] = [];
  for (const problem of problems) {
    const [, place, parameter = ''] = leverPath.exec(problem.path) ?? [];
    const lever = place === undefined ? undefined : levers[Number(place)];
    if (lever) ofFields.set(fieldKey(lever.key, parameter), problem.message);
    else others.push(problem);
  }
  return { ofFields, others };
}
