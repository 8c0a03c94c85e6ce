import { Fragment, type ReactElement, useState } from 'react';
import type { SimulationResult } from '#contracts/simulation';
import { ComparisonRow } from './ComparisonRow.tsx';
import { useExperimentText } from './experiment-text.ts';
import type { ShownResult } from './shown-result.ts';
import { hallStatisticViews } from './statistics.ts';

const groups = ['waiting', 'leaving', 'windows', 'visits'] as const;

/** Statistics by scenarios, each with its interval, and below it the paired difference against the first. */
export function ComparisonPanel({ shown }: { shown: ShownResult }): ReactElement {
  const text = useExperimentText();
  const [all, setAll] = useState(false);
  const { results } = shown.result;
  const views = hallStatisticViews.filter(
    ({ isHeadline, id }) => isHeadline || (all && results.some((one) => one.statistics[id].mean !== null)),
  );
  return (
    <section className="panel result-panel">
      <header className="result-head">
        <h2>{text.result.comparison}</h2>
        <small>{text.result.comparisonNote}</small>
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.result.fewer : text.result.all}
        </button>
      </header>
      <div className="table-scroll">
        <table className="comparison">
          <thead>
            <tr>
              <th scope="col">{text.result.statistic}</th>
              {results.map((one) => (
                <VariantHead key={one.scenarioId} result={one} shown={shown} />
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const rows = views.filter((view) => view.group === group);
              return (
                <Fragment key={group}>
                  {all && rows.length > 0 && (
                    <tr className="comparison-group">
                      <th scope="rowgroup" colSpan={results.length + 1}>
                        {text.group[group]}
                      </th>
                    </tr>
                  )}
                  {rows.map((view) => (
                    <ComparisonRow key={view.id} view={view} result={shown.result} />
                  ))}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function VariantHead({ result, shown }: { result: SimulationResult; shown: ShownResult }): ReactElement {
  const { request } = shown;
  return (
    <th scope="col" className="figure">
      <span className="variant-letter">{result.scenarioId}</span>
      {request.variants.find(({ id }) => id === result.scenarioId)?.name}
    </th>
  );
}
