import type { ReactElement } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { PlanProgress } from '#contracts/kept-plans';
import { usePreferences } from '../app/preferences.ts';
import { planNames } from './plan-names.ts';
import { sayRefusal } from './say-refusal.ts';
import { useTideText } from './tide-text.ts';

/** Why there is no plan. */
export function RefusedPlan({ progress, hall }: { progress: PlanProgress; hall: HallPlan }): ReactElement {
  const text = useTideText();
  const names = planNames(hall, usePreferences().language);
  const { answer, reason } = progress;
  return (
    <div className="panel panel-note" role="alert">
      <p>{answer ? text.refused : text.failed}</p>
      {answer ? answer.refusals.map((refusal) => <p key={refusal.message}>{sayRefusal(refusal, names, text)}</p>) : <p>{reason}</p>}
    </div>
  );
}
