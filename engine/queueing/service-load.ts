/** Work that comes to windows of one kind: Poisson arrivals, and how long each takes. */
export interface ServiceLoad {
  readonly arrivalsPerMinute: number;
  /** Mean time at the window, in minutes. */
  readonly serviceMinutes: number;
}

/** Windows that would be busy on average if nobody had to wait: R = λ·E[S]. */
export const offeredLoadErlangs = ({ arrivalsPerMinute, serviceMinutes }: ServiceLoad): number => arrivalsPerMinute * serviceMinutes;

/** What a queue comes to in the long run. Waits in minutes, from the ticket to the call. */
export interface QueueFigures {
  /** Share of visitors who are not called at once. */
  readonly waitProbability: number;
  /** Of all who come. */
  readonly meanWaitMinutes: number;
  /** Of those who are not called at once. */
  readonly meanWaitOfWaitingMinutes: number;
  /** People waiting. */
  readonly meanQueueLength: number;
  /** Share of the time that a window is busy. */
  readonly utilizationShare: number;
  /** Share of those called who waited no longer than so many minutes. */
  readonly shareWithin: (minutes: number) => number;
}
