/** How many of those who waited into a minute left in it, and how many were lost sight of (called, sent home). */
export interface WaitBin {
  readonly minute: number;
  readonly left: number;
  readonly gone: number;
}

export interface SurvivalStep {
  /** Minutes waited. */
  readonly minute: number;
  /** Who would have left by the end of the minute, were nobody called. */
  readonly leftShare: number;
  readonly atRisk: number;
}

/** Share of people that leave by a minute of waiting, though most are called before (Kaplan and Meier 1958); bins in any order. */
export function leftByMinute(bins: readonly WaitBin[]): SurvivalStep[] {
  let atRisk = bins.reduce((sum, { left, gone }) => sum + left + gone, 0);
  let stay = 1;
  return [...bins]
    .sort((a, b) => a.minute - b.minute)
    .map(({ minute, left, gone }) => {
      // Whoever is called within the minute was there for half of it.
      stay *= 1 - left / Math.max(1, left, atRisk - gone / 2);
      const step = { minute, leftShare: 1 - stay, atRisk };
      atRisk -= left + gone;
      return step;
    });
}
