import type { ReactElement } from 'react';
import type { Estimate } from '#contracts/simulation';
import type { TidalPlan } from '#contracts/tidal-plan';
import { renderTradeOff } from '../charts/trade-off-chart.tsx';
import { useSize } from '../parts/use-size.ts';
import { formatMinutes, formatShare } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { useTideText } from './tide-text.ts';
import { tradePoints } from './trade-points.ts';

/** What more or fewer window-hours would buy: as a front with bands, beside what is done today, and in figures. */
export function TradeOffTable({ plan }: { plan: TidalPlan }): ReactElement | null {
  const text = useTideText();
  const { unit } = useText();
  const [box, size] = useSize<HTMLDivElement>();
  const { tradeOff } = plan;
  if (!tradeOff || tradeOff.length === 0) return null;
  const band = ({ low, high }: Estimate, show: (value: number) => string): string => `${show(low ?? 0)}–${show(high ?? 0)}`;
  return (
    <section className="panel tide-list">
      <h2>{text.tradeOff}</h2>
      <div className="trade-chart" ref={box}>
        {size !== null &&
          renderTradeOff(tradePoints(plan, text), size, {
            label: text.tradeOff,
            cost: text.tradeOffAxes.cost,
            wait: text.tradeOffAxes.wait,
          })}
      </div>
      <table className="tide-table">
        <thead>
          <tr>
            {text.tradeOffHead.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tradeOff.map(({ windowHours, meanWaitMinutes, shareWithin15Minutes }) => (
            <tr key={windowHours}>
              <td>{windowHours.toFixed(0)}</td>
              <td>
                {band(meanWaitMinutes, formatMinutes)} {unit.minutes}
              </td>
              <td>{band(shareWithin15Minutes, (share) => formatShare(share, 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
