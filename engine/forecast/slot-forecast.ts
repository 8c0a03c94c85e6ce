import { probit } from 'simple-statistics';
import type { ForecastDoubt } from '#contracts/arrival-forecast';
import type { ErrorSpread } from './error-spread.ts';
import { widening } from './forecast-doubt.ts';
import type { ValueScale } from './value-scale.ts';

/** What is said of one slot. */
export interface SlotForecast {
  readonly median: number;
  readonly mean: number;
  /** At the shares asked for, in their order; steady, and not negative where values never are. */
  readonly quantiles: readonly number[];
  readonly doubt: ForecastDoubt | null;
}

const meanSteps = 20;
/** Standard deviation ÷ mean absolute deviation of a normal distribution. */
const deviations = Math.sqrt(Math.PI / 2);

/** The distribution around a forecast on the scale; `spread` is null before any error was seen: a normal one then, and wide. */
export function describeSlot(
  scale: ValueScale,
  centre: number,
  spread: ErrorSpread | null,
  size: number,
  doubt: ForecastDoubt | null,
  shares: readonly number[],
): SlotForecast {
  const width = size * widening(doubt);
  const valueAt = (share: number): number =>
    scale.unscale(centre + width * (spread === null ? deviations * probit(share) : spread.quantile(share, centre)));
  let sum = 0;
  for (let step = 0; step < meanSteps; step += 1) sum += valueAt((step + 0.5) / meanSteps);
  return { median: valueAt(0.5), mean: sum / meanSteps, quantiles: shares.map(valueAt), doubt };
}

/** The error to expect before any was seen: a Poisson count's and a quarter of the level. */
export function unseenSize(centre: number): number {
  return 0.4 + 0.25 * Math.abs(centre);
}
