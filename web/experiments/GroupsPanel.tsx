import { type ReactElement, type ReactNode, useState } from 'react';
import type { Estimate, LegStatistic, SimulationResult } from '#contracts/simulation';
import { QueueChip } from '../parts/QueueChip.tsx';
import { useExperimentText } from './experiment-text.ts';
import { digitsFor, formatFigure, formatInterval } from './format-estimate.ts';
import { StatisticSwitch } from './StatisticSwitch.tsx';
import type { ShownResult } from './shown-result.ts';
import { legReadings } from './statistics.ts';

const measures = Object.keys(legReadings) as LegStatistic[];

/** A statistic of every class and queue, scenario beside scenario. */
export function GroupsPanel({ shown }: { shown: ShownResult }): ReactElement {
  const text = useExperimentText();
  const [statistic, setStatistic] = useState<LegStatistic>('meanWaitMinutes');
  const { names, result } = shown;
  const [first] = result.results;
  const classes = first?.classes ?? [];
  return (
    <section className="panel result-panel">
      <header className="result-head">
        <h2>{text.result.groups}</h2>
        {classes.length > 1 && <small>{text.result.groupsNote}</small>}
        <StatisticSwitch label={text.result.measure} choices={measures} chosen={statistic} onChoose={setStatistic} />
      </header>
      <div className="table-scroll">
        <table className="comparison groups">
          <thead>
            <tr>
              <th scope="col">{text.result.byQueue}</th>
              {result.results.map(({ scenarioId }) => (
                <th key={scenarioId} scope="col" className="figure">
                  <span className="variant-letter">{scenarioId}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {classes.length > 1 &&
              classes.map(({ classId }) => (
                <GroupRow
                  key={classId}
                  name={names.className(classId)}
                  results={result.results}
                  estimateOf={(one) => one.classes.find((entry) => entry.classId === classId)?.statistics[statistic]}
                  statistic={statistic}
                />
              ))}
            {(first?.queues ?? []).map(({ queueId }) => (
              <GroupRow
                key={queueId}
                name={
                  <>
                    {names.plan && <QueueChip plan={names.plan} queueId={queueId} size="small" />}
                    {names.queueName(queueId)}
                  </>
                }
                results={result.results}
                estimateOf={(one) => one.queues.find((entry) => entry.queueId === queueId)?.statistics[statistic]}
                statistic={statistic}
                overloadedIn={(one) => one.overloadedQueues.includes(queueId)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface GroupRowProps {
  readonly name: ReactNode;
  readonly results: readonly SimulationResult[];
  readonly estimateOf: (result: SimulationResult) => Estimate | undefined;
  readonly statistic: LegStatistic;
  readonly overloadedIn?: (result: SimulationResult) => boolean;
}

function GroupRow({ name, results, estimateOf, statistic, overloadedIn }: GroupRowProps): ReactElement {
  const text = useExperimentText();
  const reading = legReadings[statistic];
  const digits = digitsFor(
    reading,
    results.flatMap((one) => estimateOf(one) ?? []),
  );
  return (
    <tr>
      <th scope="row">
        <span className="group-name">{name}</span>
      </th>
      {results.map((one) => {
        const estimate = estimateOf(one);
        const interval = estimate ? formatInterval(estimate, reading, digits) : null;
        return (
          <td key={one.scenarioId} className="figure">
            {overloadedIn?.(one) && <span className="tag overloaded">{text.result.overloadMark}</span>}
            {estimate?.mean == null ? (
              <span className="muted">–</span>
            ) : (
              <span className="estimate">
                <b>{formatFigure(estimate.mean, reading, digits)}</b>
                <small>{text.unit[reading]}</small>
                {interval !== null && <small className="interval">({interval})</small>}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
