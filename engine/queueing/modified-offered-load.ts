/** Arrivals at rates that are constant up to each minute of `untilMinutes`; none before 0 and after the last. */
export interface PiecewiseRates {
  readonly untilMinutes: readonly number[];
  readonly perMinute: readonly number[];
}

/** E[min(S, x)] in minutes: how much of a service falls into its first `x` minutes, x ≥ 0. */
export type ServiceWithin = (minutes: number) => number;

/**
 * Windows that would be busy on average at a minute if nobody had to wait, from an empty hall at minute 0: m(t) = ∫ λ(t − u)·P(S > u) du
 * (Eick, Massey and Whitt 1993). Staff with m(t) + β√m(t) (Jennings, Mandelbaum, Massey and Whitt 1996).
 */
export function modifiedOfferedLoad({ untilMinutes, perMinute }: PiecewiseRates, within: ServiceWithin, minute: number): number {
  let load = 0;
  let from = 0;
  for (const [place, until] of untilMinutes.entries()) {
    if (from >= minute) break;
    load += (perMinute[place] ?? 0) * (within(minute - from) - within(Math.max(0, minute - until)));
    from = until;
  }
  return load;
}
