import { type ReactElement, useState } from 'react';
import { type EffectBarRow, effectHeight, renderEffectBars } from '../charts/effect-bars.tsx';
import { useSize } from '../parts/use-size.ts';
import { variantLabel } from './describe-experiment.ts';
import { type ExperimentText, useExperimentText } from './experiment-text.ts';
import { type EffectRow, findEffects } from './find-effects.ts';
import { formatFigure } from './format-estimate.ts';
import { judgeFinding, readDifference } from './read-difference.ts';
import { StatisticSwitch } from './StatisticSwitch.tsx';
import { sayRange, sayShortly } from './say-difference.ts';
import type { ShownResult } from './shown-result.ts';
import { type StatisticView, viewOf } from './statistics.ts';
import { useLeverNames } from './use-levers.ts';

const told = ['meanWaitMinutes', 'p90WaitMinutes', 'windowHours', 'overtimeMinutes'] as const;

/** What each scenario changes against the first, the largest change on top. */
export function EffectsPanel({ shown }: { shown: ShownResult }): ReactElement {
  const text = useExperimentText();
  const leverName = useLeverNames();
  const [statistic, setStatistic] = useState<(typeof told)[number]>('meanWaitMinutes');
  const [box, size] = useSize<HTMLDivElement>();
  const view = viewOf(statistic);
  const rows = findEffects(shown.request.variants, shown.result.comparisons, statistic).map((row) =>
    barRow(row, shown, view, text, leverName),
  );
  return (
    <section className="panel result-panel">
      <header className="result-head">
        <h2>{text.result.effects}</h2>
        <small>{text.result.effectsNote}</small>
        <StatisticSwitch label={text.result.measure} choices={told} chosen={statistic} onChoose={setStatistic} />
      </header>
      <div className="effect-chart" ref={box} style={{ minHeight: effectHeight(rows) }}>
        {size !== null &&
          renderEffectBars(
            rows,
            { width: size.width, height: effectHeight(rows) },
            {
              label: text.result.effectsLabel(text.statistic[statistic]),
              less: text.result.less,
              more: text.result.more,
              tick: (value) => `${value > 0 ? '+' : ''}${formatFigure(value, view.reading, Number.isInteger(value) ? 0 : 1)}`,
            },
          )}
      </div>
    </section>
  );
}

function barRow(
  { leverId, effects }: EffectRow,
  { request }: ShownResult,
  view: StatisticView,
  text: ExperimentText,
  leverName: (leverId: string) => string,
): EffectBarRow {
  const key = leverId ?? effects[0]?.variantId ?? '';
  const alone = effects.length === 1 ? effects[0] : undefined;
  return {
    key,
    name: alone ? '' : leverName(key),
    bars: effects.map(({ variantId, difference }) => {
      const finding = readDifference(difference, view.reading);
      const range = sayRange(finding, text);
      return {
        id: variantId,
        name: variantLabel(variantId, request),
        difference,
        verdict: judgeFinding(finding, view),
        figure: `${sayShortly(finding, view.reading, text)}${range === '' ? '' : ` (${range})`}`,
      };
    }),
  };
}
