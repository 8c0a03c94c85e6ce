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

/** The interval of a simulated mean, widened by how far the model may be wrong. What a remedy does not touch at all stays so. */
export function withModelError(difference: Estimate, before: number | null, after: number | null): Estimate {
  const { mean, low, high } = difference;
  if (mean === null || low === null || high === null || (mean === 0 && low === high)) return difference;
  const level = Math.max(Math.abs(before ?? 0), Math.abs(after ?? 0));
  const half = Math.hypot((high - low) / 2, normalHalfWidth * shareOfEffect * mean, normalHalfWidth * shareOfLevel * level);
  return { mean, low: mean - half, high: mean + half };
}

/** What is said of it beside every effect. */
export const modelErrorRemark: Remark = {
  zh: `区间含模型误差：按差值的 ${100 * shareOfEffect}% 和原值的 ${100 * shareOfLevel}% 计（与演示大厅实际结果对照得出）。`,
  en: `Intervals hold the model’s error: ${100 * shareOfEffect} % of the difference and ${100 * shareOfLevel} % of the level, as seen against what a demo hall truly did.`,
};
