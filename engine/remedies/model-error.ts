import type { Remark } from '#contracts/scenario';
import type { Estimate } from '#contracts/simulation';

/**
 * How far effects are off beyond what more paths would mend, as standard deviations: a share of the effect, and a share of what it is
 * an effect on. From drops on days of a demo hall against what it truly did then; `bench -- advice` says how well it holds.
 */
const shareOfEffect = 0.3;
const shareOfLevel = 0.02;
/** Half of a 95 % interval in standard errors. */
const normalHalfWidth = 1.96;

/** The interval of a simulated mean, widened by how far the model may be wrong about an effect on `level`. What a remedy does not touch at all stays so. */
export function withModelError(difference: Estimate, level: number): Estimate {
  const { mean, low, high } = difference;
  if (mean === null || low === null || high === null || (mean === 0 && low === high)) return difference;
  const half = Math.hypot((high - low) / 2, normalHalfWidth * shareOfEffect * mean, normalHalfWidth * shareOfLevel * level);
  return { mean, low: mean - half, high: mean + half };
}

/** A queue's waiting, before or after, and what a remedy changes of it. */
export interface QueueWaiting {
  readonly level: number;
  readonly difference: Estimate;
}

/**
 * The share of a hall's waiting that the model can be wrong about when it tells an effect: errors of queues that the remedy surely
 * changes, each on its own, so that they add up as squares do. What goes on elsewhere in a large hall is the same before and after.
 */
export function reachOf(queues: readonly QueueWaiting[]): number {
  const all = queues.reduce((sum, { level }) => sum + level, 0);
  const changed = queues.filter(({ difference: { low, high } }) => low !== null && high !== null && (low > 0 || high < 0));
  return all > 0 ? Math.hypot(...changed.map(({ level }) => level)) / all : 0;
}

/** What is said of it beside every effect. */
export const modelErrorRemark: Remark = {
  zh: `区间含模型误差：按差值的 ${100 * shareOfEffect}% 和原值的 ${100 * shareOfLevel}% 计（与演示大厅实际结果对照得出）。`,
  en: `Intervals hold the model’s error: ${100 * shareOfEffect} % of the difference and ${100 * shareOfLevel} % of the level, as seen against what a demo hall truly did.`,
};
