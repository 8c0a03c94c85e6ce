import type { ReactElement } from 'react';
import type { Comparison, HallStatistic } from '#contracts/simulation';
import { type ExperimentText, useExperimentText } from './experiment-text.ts';
import { judgeFinding, readDifference } from './read-difference.ts';
import { sayDifference } from './say-difference.ts';
import type { ShownResult } from './shown-result.ts';
import { viewOf } from './statistics.ts';

const first: HallStatistic = 'meanWaitMinutes';
const further: readonly HallStatistic[] = ['p90WaitMinutes', 'abandonedShare', 'windowHours'];

/** What each scenario does against the first, as sentences: what a reader of two minutes takes away. */
export function Verdicts({ shown }: { shown: ShownResult }): ReactElement | null {
  const text = useExperimentText();
  const { comparisons } = shown.result;
  if (comparisons.length === 0) return null;
  return (
    <section className="verdicts" aria-label={text.result.verdicts}>
      {comparisons.map((comparison) => (
        <Verdict key={comparison.scenarioId} comparison={comparison} shown={shown} text={text} />
      ))}
    </section>
  );
}

function Verdict({ comparison, shown, text }: { comparison: Comparison; shown: ShownResult; text: ExperimentText }): ReactElement {
  const { scenarioId, baselineId, differences } = comparison;
  const say = (id: HallStatistic): string | null => sayDifference(scenarioId, baselineId, viewOf(id), differences[id], text);
  const verdict = judgeFinding(readDifference(differences[first], viewOf(first).reading), viewOf(first));
  const name = shown.request.variants.find(({ id }) => id === scenarioId)?.name ?? '';
  return (
    <article className={`verdict panel ${verdict}`}>
      <h2>
        <span className="variant-letter">{scenarioId}</span>
        {name}
        {verdict !== 'neither' && <em>{text.difference[verdict]}</em>}
      </h2>
      <p className="verdict-first">{say(first) ?? text.difference.unknown}</p>
      {further.map((id) => {
        const sentence = say(id);
        return sentence === null ? null : <p key={id}>{sentence}</p>;
      })}
    </article>
  );
}
