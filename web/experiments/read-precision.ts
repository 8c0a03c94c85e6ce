import type { ExperimentDetail } from '#contracts/experiments';
import type { HallStatistic } from '#contracts/simulation';
import { formatFigure } from './format-estimate.ts';
import { type Reading, viewOf } from './statistics.ts';

/** How precise a result is beside what was asked for, both without their unit. */
export interface Precision {
  readonly statistic: HallStatistic;
  readonly unit: Reading;
  readonly half: string;
  readonly target: string;
  readonly isOver: boolean;
  readonly isReached: boolean;
}

/** The widest half interval of the statistic over all scenarios; null when no precision was asked for or nothing is known yet. */
export function readPrecision({ request: { target }, result, summary }: ExperimentDetail): Precision | null {
  if (!target || !result) return null;
  const halves = result.results.map(({ statistics }) => {
    const { low, high } = statistics[target.statistic];
    return low === null || high === null ? null : (high - low) / 2;
  });
  const known = halves.filter((half) => half !== null);
  if (known.length === 0 || known.length < halves.length) return null;
  const { reading } = viewOf(target.statistic);
  const figure = (value: number): string => formatFigure(value, reading, 2).replace('%', '');
  return {
    statistic: target.statistic,
    unit: reading === 'share' ? 'spread' : reading,
    half: figure(Math.max(...known)),
    target: figure(target.halfWidth),
    isOver: summary.status === 'done',
    isReached: result.targetReached === true,
  };
}
