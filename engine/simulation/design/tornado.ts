import type { Factor, TornadoBar } from '#contracts/experiment-design';
import type { Comparison, Estimate, HallStatistic } from '#contracts/simulation';
import { valuesOf } from './factorial-grid.ts';

/**
 * A design that moves one factor at a time: for each factor in turn its first value and its last, all others as they are in the
 * baseline. A row names the factor that is set and what to; the baseline itself goes first when they are simulated.
 */
export function oneAtATime(factors: readonly Factor[]): { readonly factor: number; readonly value: unknown }[] {
  return factors.flatMap((factor, place) => {
    const values = valuesOf(factor);
    return [values[0], values[values.length - 1]].map((value) => ({ factor: place, value }));
  });
}

/**
 * How much each factor of `oneAtATime` moves a statistic, the greatest swing first. `comparisons` are those of an experiment with
 * the baseline first and the plans behind it, in order: paired differences with their intervals.
 */
export function tornado(
  factors: readonly Factor[],
  comparisons: readonly Pick<Comparison, 'differences'>[],
  statistic: HallStatistic,
): TornadoBar[] {
  const plans = oneAtATime(factors);
  const bars = factors.map((_, place): TornadoBar => {
    const effect = (end: 0 | 1) => ({
      value: plans[2 * place + end].value,
      effect: comparisons[2 * place + end].differences[statistic],
    });
    const [low, high] = [effect(0), effect(1)];
    return { factor: place, low, high, swing: Math.abs(meanOf(high.effect) - meanOf(low.effect)) };
  });
  return bars.sort((a, b) => b.swing - a.swing);
}

const meanOf = ({ mean }: Estimate): number => mean ?? 0;
