import type { LeverUse, Variant } from '#contracts/experiments';
import type { Comparison, Estimate, HallStatistic } from '#contracts/simulation';

/** What one scenario changes against the first. */
export interface Effect {
  readonly variantId: string;
  readonly difference: Estimate;
}

/** A row of a tornado: a lever that was pulled alone, in one scenario or in several; or a scenario that changes more than one thing. */
export interface EffectRow {
  readonly leverId: string | null;
  readonly effects: readonly Effect[];
}

/** Effects on a statistic, the largest first. Scenarios without a difference yet are left out. */
export function findEffects(variants: readonly Variant[], comparisons: readonly Comparison[], statistic: HallStatistic): EffectRow[] {
  const rows = new Map<string, EffectRow>();
  for (const { scenarioId, differences } of comparisons) {
    const difference = differences[statistic];
    const variant = variants.find(({ id }) => id === scenarioId);
    if (!variant || difference.mean === null) continue;
    const leverId = pulledAlone(variants[0]?.levers ?? [], variant.levers);
    const key = leverId === null ? `variant ${variant.id}` : `lever ${leverId}`;
    rows.set(key, { leverId, effects: [...(rows.get(key)?.effects ?? []), { variantId: variant.id, difference }] });
  }
  return [...rows.values()].sort((a, b) => reach(b) - reach(a));
}

const reach = ({ effects }: EffectRow): number => Math.max(...effects.map(({ difference }) => Math.abs(difference.mean ?? 0)));

/** The lever that a scenario pulls otherwise than the first; null when it is not exactly one. */
function pulledAlone(first: readonly LeverUse[], levers: readonly LeverUse[]): string | null {
  const before = first.map((use) => JSON.stringify(use));
  const others = levers.filter((use) => !before.includes(JSON.stringify(use)));
  return others.length === 1 ? (others[0]?.leverId ?? null) : null;
}
