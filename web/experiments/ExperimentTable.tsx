import type { MouseEvent, ReactElement } from 'react';
import type { ExperimentSummary } from '#contracts/experiments';
import { goTo } from '../app/navigation.ts';
import { formatPath, type Route } from '../app/routes.ts';
import { formatCount, formatMoment } from '../text/format.ts';
import { titleOf } from './describe-experiment.ts';
import { useExperimentText } from './experiment-text.ts';
import { isUnderWay } from './follow-experiment.ts';
import { ProgressBar } from './ProgressBar.tsx';
import { StatusMark } from './StatusMark.tsx';

interface TableProps {
  readonly list: readonly ExperimentSummary[];
  readonly hallOf: (experiment: ExperimentSummary) => string;
}

/** A row an experiment, its name the link to it. */
export function ExperimentTable({ list, hallOf }: TableProps): ReactElement {
  const text = useExperimentText();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className="table-scroll">
      <table className="experiments">
        <thead>
          <tr>
            <th scope="col">{text.list.name}</th>
            <th scope="col">{text.list.base}</th>
            <th scope="col">{text.list.variants}</th>
            <th scope="col">{text.list.status}</th>
            <th scope="col" className="figure">
              {text.list.days}
            </th>
            <th scope="col">{text.list.by}</th>
            <th scope="col">{text.list.at}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <ExperimentLink experiment={one} />
              </th>
              <td>{hallOf(one)}</td>
              <td>
                {one.design && <small>{`${text.explore.kind[one.design.kind]} · ${text.explore.plans(one.design.plans)}`}</small>}
                <span className="variant-letters" title={one.variants.map(({ id, name }) => `${id} ${name}`).join('\n')}>
                  {one.variants.map(({ id }) => (
                    <span key={id} className="variant-letter">
                      {id}
                    </span>
                  ))}
                </span>
              </td>
              <td>
                <StatusMark status={one.status} />
                {isUnderWay(one.status) && <ProgressBar progress={one.progress} label={text.status[one.status]} />}
              </td>
              <td className="figure">{formatCount(one.replications)}</td>
              <td>{one.requestedBy}</td>
              <td>
                <time dateTime={one.requestedAt}>{formatMoment(Date.parse(one.requestedAt), zone)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A true link, so that it opens in a tab of its own too. */
function ExperimentLink({ experiment }: { experiment: ExperimentSummary }): ReactElement {
  const route: Route = { page: 'experiments', view: 'result', experimentId: experiment.id };
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(route);
  };
  return (
    <a href={formatPath(route)} onClick={open}>
      {titleOf(experiment, useExperimentText())}
    </a>
  );
}
