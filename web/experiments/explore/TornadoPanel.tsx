import { type ReactElement, useState } from 'react';
import type { DesignResult } from '#contracts/designs';
import { type EffectBarRow, effectHeight, renderEffectBars } from '../../charts/effect-bars.tsx';
import { useSize } from '../../parts/use-size.ts';
import { useExperimentText } from '../experiment-text.ts';
import { formatFigure } from '../format-estimate.ts';
import { judgeFinding, readDifference } from '../read-difference.ts';
import { StatisticSwitch } from '../StatisticSwitch.tsx';
import { sayRange, sayShortly } from '../say-difference.ts';
import { viewOf } from '../statistics.ts';
import type { ShownDesign } from './shown-design.ts';

const told = ['meanWaitMinutes', 'p90WaitMinutes', 'windowHours', 'overtimeMinutes'] as const;

interface TornadoPanelProps {
  readonly shown: ShownDesign;
  readonly tornado: NonNullable<DesignResult['tornado']>;
}

/** What each factor does between its first value and its last, the widest on top. */
export function TornadoPanel({ shown, tornado }: TornadoPanelProps): ReactElement {
  const text = useExperimentText();
  const [statistic, setStatistic] = useState<(typeof told)[number]>('meanWaitMinutes');
  const [box, size] = useSize<HTMLDivElement>();
  const view = viewOf(statistic);
  const rows = tornado[statistic].map(({ factor, low, high }): EffectBarRow => {
    const named = shown.factors[factor];
    return {
      key: String(factor),
      name: named?.name ?? '',
      bars: [low, high].map(({ value, effect }, end) => {
        const finding = readDifference(effect, view.reading);
        const range = sayRange(finding, text);
        return {
          id: String(end),
          name: named?.tellSetting(value) ?? String(value),
          difference: effect,
          verdict: judgeFinding(finding, view),
          figure: `${sayShortly(finding, view.reading, text)}${range === '' ? '' : ` (${range})`}`,
        };
      }),
    };
  });
  return (
    <section className="panel result-panel">
      <header className="result-head">
        <h2>{text.explore.result.tornado}</h2>
        <small>{text.explore.result.tornadoNote}</small>
        <StatisticSwitch label={text.result.measure} choices={told} chosen={statistic} onChoose={setStatistic} />
      </header>
      <div className="effect-chart" ref={box} style={{ minHeight: effectHeight(rows) }}>
        {size !== null &&
          renderEffectBars(
            rows,
            { width: size.width, height: effectHeight(rows) },
            {
              label: text.explore.result.tornadoLabel(text.statistic[statistic]),
              less: text.result.less,
              more: text.result.more,
              tick: (value) => `${value > 0 ? '+' : ''}${formatFigure(value, view.reading, Number.isInteger(value) ? 0 : 1)}`,
            },
          )}
      </div>
    </section>
  );
}
