import { type ReactElement, useState } from 'react';
import { renderTradeOff, type TradePoint } from '../charts/trade-off-chart.tsx';
import { useSize } from '../parts/use-size.ts';
import { variantLabel } from './describe-experiment.ts';
import { useExperimentText } from './experiment-text.ts';
import { StatisticSwitch } from './StatisticSwitch.tsx';
import type { ShownResult } from './shown-result.ts';
import { findFront } from './trade-off.ts';

const waits = ['meanWaitMinutes', 'p90WaitMinutes'] as const;

/** What scenarios cost in window-hours against how long people wait. */
export function TradeOffPanel({ shown }: { shown: ShownResult }): ReactElement {
  const text = useExperimentText();
  const [statistic, setStatistic] = useState<(typeof waits)[number]>('meanWaitMinutes');
  const [box, size] = useSize<HTMLDivElement>();
  const points = shown.result.results.map(({ scenarioId, statistics }) => ({
    id: scenarioId,
    cost: statistics.windowHours,
    wait: statistics[statistic],
  }));
  const front = findFront(points);
  const drawn = points.map(
    (point, place): TradePoint => ({
      ...point,
      name: variantLabel(point.id, shown.request),
      isOnFront: front.includes(point.id),
      isBaseline: place === 0,
    }),
  );
  return (
    <section className="panel result-panel">
      <header className="result-head">
        <h2>{text.result.trade}</h2>
        <small>{text.result.tradeNote}</small>
        <StatisticSwitch label={text.result.measure} choices={waits} chosen={statistic} onChoose={setStatistic} />
      </header>
      <div className="trade-chart" ref={box}>
        {size !== null &&
          renderTradeOff(drawn, size, {
            label: text.result.tradeLabel,
            cost: text.result.tradeCost,
            wait: text.result.tradeWait(text.statistic[statistic]),
          })}
      </div>
    </section>
  );
}
