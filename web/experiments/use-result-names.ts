import { useMemo } from 'react';
import type { ExperimentRequest } from '#contracts/experiments';
import { readVariantScenario } from '../api/experiment-api.ts';
import { readPlan } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { usePreferences } from '../app/preferences.ts';
import { useExperimentText } from './experiment-text.ts';
import { nameResult, type ResultNames } from './result-names.ts';

/** Names of an experiment's things: ids until its first scenario and the hall's plan have been read. */
export function useResultNames(experimentId: string, { base, variants }: ExperimentRequest): ResultNames {
  const { language } = usePreferences();
  const { classes } = useExperimentText();
  const hallId = 'hallId' in base ? base.hallId : null;
  const first = variants[0]?.id ?? 'A';
  const scenario = useResource(`scenario ${experimentId}`, (signal) => readVariantScenario(experimentId, first, signal)).resource;
  const plan = useResource(`plan of ${hallId}`, (signal) => (hallId === null ? Promise.resolve(null) : readPlan(hallId, signal))).resource;
  const day = base.kind === 'day' ? base.day : null;
  const readScenario = scenario.status === 'ready' ? scenario.value : null;
  const drawnPlan = plan.status === 'ready' ? plan.value : null;
  return useMemo(
    () => nameResult({ plan: drawnPlan, scenario: readScenario, day, language, classWords: classes }),
    [drawnPlan, readScenario, day, language, classes],
  );
}
