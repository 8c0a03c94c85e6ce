import type { TidalPlan } from '#contracts/tidal-plan';
import type { TradePoint } from '../charts/trade-off-chart.tsx';
import type { TideText } from './tide-text-zh.ts';

/** What window-hours buy: the plan with more and fewer of them, and what people know and do today, on the same simulated days. */
export function tradePoints({ tradeOff = [], check }: TidalPlan, { tradeOffNames: names }: TideText): TradePoint[] {
  const exactly = (hours: number) => ({ mean: hours, low: hours, high: hours });
  return [
    ...tradeOff.map(
      ({ windowHours, meanWaitMinutes, isEfficient }): TradePoint => ({
        id: String(windowHours),
        name: names.hours(windowHours.toFixed(0)),
        short: names.hours(windowHours.toFixed(0)),
        cost: exactly(windowHours),
        wait: meanWaitMinutes,
        isOnFront: isEfficient,
        isBaseline: false,
      }),
    ),
    ...(check?.against ?? []).map(
      ({ name, figures }): TradePoint => ({
        id: name,
        name: names[name],
        short: names[name],
        cost: figures.windowHours,
        wait: figures.meanWaitMinutes,
        isOnFront: false,
        isBaseline: name === 'present',
      }),
    ),
  ];
}
