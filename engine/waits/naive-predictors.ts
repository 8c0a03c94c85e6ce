/** What simple predictors know of a queue at the moment somebody takes a ticket. Minutes. */
export interface QueueMoment {
  /** People waiting before them. */
  readonly ahead: number;
  /** Windows open for the queue; a window that serves several counts for its share. */
  readonly windows: number;
  /** A window for the queue is free now. */
  readonly isFree: boolean;
  /** Waits of those called last, the newest last. */
  readonly recentWaitMinutes: readonly number[];
  /** How long whoever is first in line has waited; null when nobody waits. */
  readonly headWaitMinutes: number | null;
  readonly meanServiceMinutes: number | null;
  /** Null when nobody is known to leave. */
  readonly meanPatienceMinutes: number | null;
}

/** Waits as simple predictors see them; null where one does not know enough. Minutes. */
export interface NaiveWaits {
  /** Exponentially weighted mean of the last waits, weight 0.2 for the newest. */
  readonly ewma: number | null;
  /** The wait of the last to enter service (LES; Ibrahim and Whitt 2009). */
  readonly lastToEnterService: number | null;
  /** The elapsed wait of the head of the line (HOL; same). */
  readonly headOfLine: number | null;
  /** Queue length with abandonment (QLm; Whitt 1999): the sum of 1/(sμ + iθ) over those ahead. */
  readonly queueLength: number | null;
  /** What most halls show: position × mean service ÷ windows. */
  readonly positionAverage: number | null;
}

export const naivePredictors = [
  'ewma',
  'lastToEnterService',
  'headOfLine',
  'queueLength',
  'positionAverage',
] as const satisfies readonly (keyof NaiveWaits)[];

const newestWeight = 0.2;

/** Nobody waits where a window is free, whatever the past says. */
export function predictNaively(moment: QueueMoment): NaiveWaits {
  if (moment.isFree && moment.ahead === 0) return { ewma: 0, lastToEnterService: 0, headOfLine: 0, queueLength: 0, positionAverage: 0 };
  const { recentWaitMinutes, headWaitMinutes } = moment;
  return {
    ewma: weightedMean(recentWaitMinutes),
    lastToEnterService: recentWaitMinutes.at(-1) ?? null,
    headOfLine: headWaitMinutes ?? recentWaitMinutes.at(-1) ?? null,
    queueLength: queueLengthWait(moment),
    positionAverage:
      moment.windows > 0 && moment.meanServiceMinutes !== null ? ((moment.ahead + 1) * moment.meanServiceMinutes) / moment.windows : null,
  };
}

function weightedMean(waits: readonly number[]): number | null {
  const [first, ...others] = waits;
  if (first === undefined) return null;
  return others.reduce((mean, wait) => mean + newestWeight * (wait - mean), first);
}

function queueLengthWait({ ahead, windows, meanServiceMinutes, meanPatienceMinutes }: QueueMoment): number | null {
  if (windows <= 0 || meanServiceMinutes === null || meanServiceMinutes <= 0) return null;
  const served = windows / meanServiceMinutes;
  const leaving = meanPatienceMinutes === null ? 0 : 1 / meanPatienceMinutes;
  let minutes = 0;
  for (let place = 0; place <= ahead; place += 1) minutes += 1 / (served + place * leaving);
  return minutes;
}
