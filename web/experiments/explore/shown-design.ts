import { useMemo } from 'react';
import type { DesignPlan, DesignRequest, DesignResult } from '#contracts/designs';
import { usePreferences } from '../../app/preferences.ts';
import { newDraft } from '../draft.ts';
import { useExperimentText } from '../experiment-text.ts';
import { useLevers } from '../use-levers.ts';
import { useThings } from '../use-things.ts';
import { type NamedFactor, nameFactors } from './name-factors.ts';

/** What every panel of a design is drawn from. */
export interface ShownDesign {
  readonly request: DesignRequest;
  readonly result: DesignResult;
  readonly factors: readonly NamedFactor[];
  /** `增减窗口 2 个窗口，分流比例 10%`. */
  readonly settingsOf: (plan: DesignPlan) => string;
}

export function useShownDesign(request: DesignRequest, result: DesignResult): ShownDesign {
  const text = useExperimentText();
  const { language } = usePreferences();
  const { resource } = useLevers();
  const things = useThings({ ...newDraft('').base, ...request.base });
  const levers = resource.status === 'ready' ? resource.value : null;
  const factors = useMemo(
    () => nameFactors(request, { levers: levers ?? [], things, text: text.compose, language }, text.explore.result.asIs),
    [request, levers, things, text, language],
  );
  const settingsOf = (plan: DesignPlan): string =>
    plan.settings
      .flatMap((setting, at) => {
        const factor = factors[at];
        return factor && setting !== null ? [`${factor.name} ${factor.tellSetting(setting)}`] : [];
      })
      .join(text.compose.lever.separator);
  return { request, result, factors, settingsOf };
}
