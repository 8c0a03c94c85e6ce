import type { ReactElement } from 'react';
import type { ParetoPoint } from '#contracts/experiment-design';
import { renderTradeOff, type TradePoint } from '../../charts/trade-off-chart.tsx';
import { useSize } from '../../parts/use-size.ts';
import { useExperimentText } from '../experiment-text.ts';
import type { ShownDesign } from './shown-design.ts';

/** So many plans are all named; of more only those on the front. */
const fewPlans = 8;

/** What plans cost in window-hours against how long people wait, and which of them nobody beats. */
export function FrontPanel({ shown, front }: { shown: ShownDesign; front: readonly ParetoPoint[] }): ReactElement {
  const text = useExperimentText();
  const [box, size] = useSize<HTMLDivElement>();
  const plans = new Map(shown.result.plans.map((plan) => [plan.planId, plan]));
  const points = front.map(({ planId, cost, wait, dominatedBy }): TradePoint => {
    const isOnFront = dominatedBy.length === 0;
    const isBaseline = planId === 'P0';
    const plan = plans.get(planId);
    const values = plan?.settings.map((setting, at) => shown.factors[at]?.tellSetting(setting) ?? '').join(text.compose.lever.separator);
    const name = isBaseline ? text.explore.result.baseline : front.length <= fewPlans && values ? `${planId} ${values}` : planId;
    return { id: planId, name: isOnFront || isBaseline || front.length <= fewPlans ? name : '', cost, wait, isOnFront, isBaseline };
  });
  return (
    <section className="panel result-panel">
      <header className="result-head">
        <h2>{text.explore.result.front}</h2>
        <small>{text.explore.result.frontNote}</small>
      </header>
      <div className="trade-chart front-chart" ref={box}>
        {size !== null &&
          renderTradeOff(points, size, {
            label: text.result.tradeLabel,
            cost: text.result.tradeCost,
            wait: text.result.tradeWait(text.statistic.meanWaitMinutes),
          })}
      </div>
    </section>
  );
}
