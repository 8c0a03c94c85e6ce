import { type ReactElement, useState } from 'react';
import { renderUtilizationDots } from '../charts/utilization-dots.tsx';
import { useSize } from '../parts/use-size.ts';
import { formatShare } from '../text/format.ts';
import { variantLabel } from './describe-experiment.ts';
import { useExperimentText } from './experiment-text.ts';
import { formatFigure } from './format-estimate.ts';
import type { ShownResult } from './shown-result.ts';
import { UtilizationMap } from './UtilizationMap.tsx';

/** How busy windows are over the day, and how evenly work falls on them. */
export function UtilizationPanel({ shown }: { shown: ShownResult }): ReactElement | null {
  const text = useExperimentText();
  const { results } = shown.result;
  const [chosen, setChosen] = useState<string | null>(null);
  const result = results.find(({ scenarioId }) => scenarioId === chosen) ?? results[0];
  if (!result) return null;
  return (
    <section className="panel result-panel">
      <header className="result-head">
        <h2>{text.result.utilization}</h2>
        <small>{text.result.utilizationNote}</small>
        {results.length > 1 && (
          <fieldset className="segments" aria-label={text.result.utilization}>
            {results.map(({ scenarioId }) => (
              <button
                key={scenarioId}
                type="button"
                aria-pressed={scenarioId === result.scenarioId}
                title={variantLabel(scenarioId, shown.request)}
                onClick={() => setChosen(scenarioId)}
              >
                {scenarioId}
              </button>
            ))}
          </fieldset>
        )}
      </header>
      <div className="utilization">
        <UtilizationMap result={result} shown={shown} />
        <Dots shown={shown} />
      </div>
    </section>
  );
}

function Dots({ shown }: { shown: ShownResult }): ReactElement | null {
  const text = useExperimentText();
  const [box, size] = useSize<HTMLDivElement>();
  const rows = shown.result.results.map(({ scenarioId, windows, statistics }) => ({
    id: scenarioId,
    name: variantLabel(scenarioId, shown.request),
    shares: windows.flatMap(({ utilizationShare }) => (utilizationShare === null ? [] : [utilizationShare])),
    mean: statistics.utilizationShare.mean,
    spread: statistics.utilizationSpread.mean,
  }));
  return (
    <figure className="utilization-side">
      <figcaption>
        {text.result.dotsTitle}
        <small>{text.result.dotsNote}</small>
      </figcaption>
      <div ref={box}>
        {size !== null &&
          renderUtilizationDots(rows, size.width, {
            label: text.result.dotsLabel,
            spread: (spread) => text.result.spread(formatFigure(spread, 'spread', 1)),
            share: (share) => formatShare(share, 0),
          })}
      </div>
    </figure>
  );
}
