import type { ReactElement } from 'react';
import type { ExperimentDetail } from '#contracts/experiments';
import { usePreferences } from '../app/preferences.ts';
import { remarkIn, useExperimentText } from './experiment-text.ts';
import { sortAssumptions } from './sort-assumptions.ts';

/** Where numbers come from and what was assumed: once what all scenarios share, then what only some of them assume. */
export function AssumptionsPanel({ detail }: { detail: Pick<ExperimentDetail, 'assumptions'> }): ReactElement {
  const text = useExperimentText();
  const { language } = usePreferences();
  const { shared, own } = sortAssumptions(
    detail.assumptions.map(({ variantId, lines }) => ({ variantId, lines: lines.map((line) => remarkIn(line, language)) })),
  );
  const several = detail.assumptions.length > 1;
  return (
    <section className="panel result-panel">
      <header className="result-head">
        <h2>{text.result.assumptions}</h2>
        <small>{text.result.assumptionsNote}</small>
      </header>
      <div className="assumptions">
        {shared.length + own.length === 0 && <p className="muted">{text.result.noAssumptions}</p>}
        {shared.length > 0 && (
          <div>
            {several && <h3>{text.result.assumptionsAll}</h3>}
            <Lines lines={shared} />
          </div>
        )}
        {own.map(({ variantId, lines }) => (
          <div key={variantId}>
            <h3>{text.result.assumptionsOf(variantId)}</h3>
            <Lines lines={lines} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactElement {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
