import type { ReactElement } from 'react';
import type { Estimate, ExperimentResult } from '#contracts/simulation';
import { type ExperimentText, useExperimentText } from './experiment-text.ts';
import { digitsFor, formatFigure, formatInterval } from './format-estimate.ts';
import { judgeFinding, readDifference } from './read-difference.ts';
import { sayRange, sayShortly } from './say-difference.ts';
import type { StatisticView } from './statistics.ts';

/** One statistic over all scenarios. */
export function ComparisonRow({ view, result }: { view: StatisticView; result: ExperimentResult }): ReactElement {
  const text = useExperimentText();
  const estimates = result.results.map(({ statistics }) => statistics[view.id]);
  const digits = digitsFor(view.reading, estimates);
  const note = (text.statisticNote as Readonly<Record<string, string>>)[view.id];
  return (
    <tr>
      <th scope="row">
        {text.statistic[view.id]}
        {note && <small>{note}</small>}
      </th>
      {result.results.map(({ scenarioId, statistics }) => {
        const difference = result.comparisons.find((comparison) => comparison.scenarioId === scenarioId)?.differences[view.id];
        return (
          <td key={scenarioId} className="figure">
            <Figure estimate={statistics[view.id]} view={view} digits={digits} text={text} />
            {difference && <Difference estimate={difference} view={view} text={text} />}
          </td>
        );
      })}
    </tr>
  );
}

interface FigureProps {
  readonly estimate: Estimate;
  readonly view: StatisticView;
  readonly text: ExperimentText;
}

export function Figure({ estimate, view, digits, text }: FigureProps & { digits: number }): ReactElement {
  if (estimate.mean === null) return <span className="muted">–</span>;
  const interval = formatInterval(estimate, view.reading, digits);
  return (
    <span className="estimate">
      <b>{formatFigure(estimate.mean, view.reading, digits)}</b>
      <small>{text.unit[view.reading]}</small>
      {interval !== null && <small className="interval">({interval})</small>}
    </span>
  );
}

/** Against the first scenario: a shape and words, neutral where the interval holds zero. */
export function Difference({ estimate, view, text }: FigureProps): ReactElement {
  const finding = readDifference(estimate, view.reading);
  const verdict = judgeFinding(finding, view);
  const range = sayRange(finding, text);
  return (
    <span className={`difference ${verdict}`}>
      {finding.kind === 'less' ? '▼ ' : finding.kind === 'more' ? '▲ ' : ''}
      {sayShortly(finding, view.reading, text)}
      {range !== '' && <small>({range})</small>}
    </span>
  );
}
