import type { RemedyEffect } from '#contracts/remedies';

/** So many effects are kept, each for so long: the hall moves on. */
const keptEffects = 8;
const freshMilliseconds = 15_000;

/** The last effects that were asked for, by what was asked. Moments are our wall time in milliseconds. */
export class EffectMemory {
  private readonly kept = new Map<string, { readonly effect: RemedyEffect; readonly at: number }>();

  /** Null for what was never asked, or too long ago. */
  recall(asked: string, now: number): RemedyEffect | null {
    const known = this.kept.get(asked);
    return known && now - known.at < freshMilliseconds ? known.effect : null;
  }

  keep(asked: string, effect: RemedyEffect, now: number): void {
    this.kept.delete(asked);
    this.kept.set(asked, { effect, at: now });
    for (const oldest of [...this.kept.keys()].slice(0, -keptEffects)) this.kept.delete(oldest);
  }
}
