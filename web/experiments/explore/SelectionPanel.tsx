import type { ReactElement } from 'react';
import type { Selection } from '#contracts/experiment-design';
import type { ExperimentStatus } from '#contracts/experiments';
import { useExperimentText } from '../experiment-text.ts';
import { isUnderWay } from '../follow-experiment.ts';
import { sayDifference } from '../say-difference.ts';
import { viewOf } from '../statistics.ts';
import { objectives } from './explore-draft.ts';
import type { ShownDesign } from './shown-design.ts';

interface SelectionPanelProps {
  readonly shown: ShownDesign;
  readonly selection: Selection;
  readonly status: ExperimentStatus;
}

const told = ['meanWaitMinutes', 'p90WaitMinutes', 'windowHours'] as const;

/** Which plan is the best, how sure that is, and what it changes against the hall as it is. */
export function SelectionPanel({ shown, selection, status }: SelectionPanelProps): ReactElement {
  const text = useExperimentText();
  const { explore } = text;
  const { bestId, isDecided, confidence, indifference, standings } = selection;
  const best = shown.result.plans.find(({ planId }) => planId === bestId);
  const name = explore.result.plan(bestId);
  const { question } = shown.request;
  const weights = question.kind === 'best' ? question.objective : {};
  const statistic = objectives.find((id) => weights[id] !== undefined);
  const percent = `${Math.round(confidence * 1e4) / 100}%`;
  const inPlay = standings.filter(({ outAfter }) => outAfter === null).length;
  return (
    <section className="panel verdicts selection-panel">
      <article className={isDecided ? 'verdict better' : 'verdict'}>
        <h2>{isDecided ? explore.result.best(name) : explore.result.soFar(name)}</h2>
        {best && <p className="selection-settings">{shown.settingsOf(best)}</p>}
        <p className="verdict-first">
          {isDecided && explore.result.confidence(percent, `${indifference} ${text.unit.minutes}`)}
          {!isDecided && (isUnderWay(status) ? explore.result.searching(inPlay, standings.length) : explore.result.undecided)}
        </p>
        {best && (
          <ul>
            {told.map((id) => {
              const said = sayDifference(name, explore.result.baseline, viewOf(id), best.differences[id], text);
              return said === null ? null : <li key={id}>{said}</li>;
            })}
          </ul>
        )}
        {statistic && <small>{explore.result.objective(text.statistic[statistic], String(weights.windowHours ?? 0))}</small>}
      </article>
    </section>
  );
}
