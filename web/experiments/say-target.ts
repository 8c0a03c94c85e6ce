import type { ExperimentRequest } from '#contracts/experiments';
import type { ExperimentText } from './experiment-text.ts';
import { formatFigure } from './format-estimate.ts';
import { viewOf } from './statistics.ts';

/** A precision that was asked for: `平均等候 ±0.2 分钟`. */
export function sayTarget({ statistic, halfWidth }: NonNullable<ExperimentRequest['target']>, text: ExperimentText): string {
  const { reading } = viewOf(statistic);
  const unit = text.unit[reading === 'share' ? 'points' : reading];
  return `${text.statistic[statistic]} ±${formatFigure(halfWidth, reading, 2).replace('%', '').replace(/0$/, '')} ${unit}`;
}
