import { type ReactElement, useState } from 'react';
import type { DesignPlan, DesignResult } from '#contracts/designs';
import type { Estimate, HallStatistics } from '#contracts/simulation';
import { scenarioAddress } from '../../api/experiment-api.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Difference, Figure } from '../ComparisonRow.tsx';
import { useExperimentText } from '../experiment-text.ts';
import { digitsFor } from '../format-estimate.ts';
import { viewOf } from '../statistics.ts';
import { PlanState } from './PlanState.tsx';
import { rankPlans } from './rank-plans.ts';
import type { ShownDesign } from './shown-design.ts';

const told = ['meanWaitMinutes', 'p90WaitMinutes', 'windowHours'] as const;
const shownAtFirst = 20;

/** Every plan with its settings, its figures and what has become of it, the best on top. */
export function PlansPanel({ shown, experimentId }: { shown: ShownDesign; experimentId: string }): ReactElement {
  const text = useExperimentText();
  const { result: words } = text.explore;
  const [all, setAll] = useState(false);
  const { result, factors } = shown;
  const ranked = rankPlans(result);
  const rows = all ? ranked : ranked.slice(0, shownAtFirst);
  const digits = digitsOf(result);
  const isJudged = result.selection !== null || result.front !== null;
  return (
    <section className="panel result-panel">
      <header className="result-head">
        <h2>{words.table}</h2>
        <small>{words.tableNote}</small>
        {ranked.length > shownAtFirst && (
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? words.fewer : words.all(ranked.length)}
          </button>
        )}
      </header>
      <div className="table-scroll">
        <table className="comparison plans">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              {isJudged && <th scope="col">{words.state}</th>}
              {factors.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              {told.map((id) => (
                <th key={id} scope="col" className="figure">
                  {text.statistic[id]}
                </th>
              ))}
              <th scope="col" aria-label={text.run.export} />
            </tr>
          </thead>
          <tbody>
            <tr className="plan-baseline">
              <th scope="row">
                {words.baseline} <small>P0</small>
              </th>
              {isJudged && (
                <td>
                  <PlanState result={result} planId="P0" />
                </td>
              )}
              {factors.map(({ name }) => (
                <td key={name} className="muted">
                  {words.asIs}
                </td>
              ))}
              <Figures statistics={result.baseline} differences={null} digits={digits} />
              <td />
            </tr>
            {rows.map((plan) => (
              <PlanRow key={plan.planId} plan={plan} shown={shown} digits={digits} experimentId={experimentId} isJudged={isJudged} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Digits = Readonly<Record<(typeof told)[number], number>>;

/** As many digits for all plans as those that are known best need. */
function digitsOf({ plans }: DesignResult): Digits {
  const of = (id: (typeof told)[number]): number =>
    digitsFor(
      viewOf(id).reading,
      plans.slice(0, shownAtFirst).map(({ statistics }) => statistics[id]),
    );
  return { meanWaitMinutes: of('meanWaitMinutes'), p90WaitMinutes: of('p90WaitMinutes'), windowHours: of('windowHours') };
}

interface PlanRowProps {
  readonly plan: DesignPlan;
  readonly shown: ShownDesign;
  readonly digits: Digits;
  readonly experimentId: string;
  /** Something has become of plans. */
  readonly isJudged: boolean;
}

function PlanRow({ plan, shown, digits, experimentId, isJudged }: PlanRowProps): ReactElement {
  const { result: words } = useExperimentText().explore;
  const { planId, settings, statistics, differences } = plan;
  return (
    <tr className={shown.result.selection?.bestId === planId ? 'plan-best' : ''}>
      <th scope="row">{planId}</th>
      {isJudged && (
        <td>
          <PlanState result={shown.result} planId={planId} />
        </td>
      )}
      {shown.factors.map(({ name, tellSetting }, at) => (
        <td key={name}>{tellSetting(settings[at])}</td>
      ))}
      <Figures statistics={statistics} differences={differences} digits={digits} />
      <td>
        <a
          className="bar-button"
          href={scenarioAddress(experimentId, planId)}
          download
          aria-label={words.scenario(planId)}
          title={words.scenario(planId)}
        >
          <Icon name="download" />
        </a>
      </td>
    </tr>
  );
}

interface FiguresProps {
  readonly statistics: HallStatistics;
  readonly differences: HallStatistics | null;
  readonly digits: Digits;
}

function Figures({ statistics, differences, digits }: FiguresProps): ReactElement {
  const text = useExperimentText();
  return (
    <>
      {told.map((id) => {
        const view = viewOf(id);
        const difference: Estimate | undefined = differences?.[id];
        return (
          <td key={id} className="figure">
            <Figure estimate={statistics[id]} view={view} digits={digits[id]} text={text} />
            {difference && <Difference estimate={difference} view={view} text={text} />}
          </td>
        );
      })}
    </>
  );
}
