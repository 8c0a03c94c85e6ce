import type { Change, RemedyEffect } from '#contracts/remedies';
import type { Estimate, ExperimentResult } from '#contracts/simulation';
import { type QueueWaiting, reachOf, withModelError } from './model-error.ts';

export interface RemedyResult {
  /** Of the hall as it goes on, and after each remedy. */
  readonly result: ExperimentResult;
  /** The remedy told of: the first is 0. */
  readonly place: number;
  /** Whether the hall closes within the horizon. */
  readonly closesWithin: boolean;
  /** Window-hours planned within the horizon, before and after. */
  readonly plannedHours: readonly [number, number];
}

type Told = Pick<RemedyEffect, 'paths' | 'hall' | 'queues' | 'worse'>;

/** What an experiment says of a remedy. */
export function describeEffect({ result, place, closesWithin, plannedHours: [hoursBefore, hoursAfter] }: RemedyResult): Told {
  const { replications, results, comparisons } = result;
  const [before, after, comparison] = [results[0], results[place + 1], comparisons[place]];
  if (!before || !after || !comparison) throw new TypeError(`an effect has a before and an after: ${results.length} results`);
  const more = hoursAfter - hoursBefore;
  const plannedHours = { before: hoursBefore, after: hoursAfter, difference: { mean: more, low: more, high: more } };
  const told = comparison.queues.map(({ queueId, differences }) => {
    const find = (result: typeof before) => result.queues.find((queue) => queue.queueId === queueId)?.statistics;
    const [was, will] = [find(before), find(after)];
    if (!was || !will) throw new TypeError(`queue ${queueId} is compared and not told`);
    return { queueId, was, will, differences };
  });
  const reach = reachOf(
    told.map(
      ({ was, will, differences }): QueueWaiting => ({
        level: Math.max(was.waitedPersonMinutes.mean ?? 0, will.waitedPersonMinutes.mean ?? 0),
        difference: differences.waitedPersonMinutes,
      }),
    ),
  );
  const hall = changesOf(before.statistics, after.statistics, comparison.differences, reach);
  const queues = told.map(({ queueId, was, will, differences }) => {
    const change = changesOf(was, will, differences, 1);
    return { queueId, ...waitsOf(change), shareWithinTarget: change('shareWithinTarget') };
  });
  return {
    paths: replications,
    hall: {
      ...waitsOf(hall),
      shareWithin15Minutes: hall('shareWithin15Minutes'),
      abandonedShare: hall('abandonedShare'),
      overtimeMinutes: closesWithin ? hall('overtimeMinutes') : null,
      windowHours: plannedHours,
    },
    queues,
    worse: queues.filter(({ waitedPersonMinutes }) => (waitedPersonMinutes.difference.low ?? 0) > 0).map(({ queueId }) => queueId),
  };
}

const changesOf =
  <Name extends string>(
    before: Readonly<Record<Name, Estimate>>,
    after: Readonly<Record<Name, Estimate>>,
    differences: Readonly<Record<Name, Estimate>>,
    reach: number,
  ) =>
  (name: Name): Change => {
    const [was, will] = [before[name].mean, after[name].mean];
    const level = reach * Math.max(Math.abs(was ?? 0), Math.abs(will ?? 0));
    return { before: was, after: will, difference: withModelError(differences[name], level) };
  };

type WaitName = 'meanWaitMinutes' | 'p50WaitMinutes' | 'p90WaitMinutes' | 'waitedPersonMinutes';
const waitsOf = (change: (name: WaitName) => Change): Record<WaitName, Change> => ({
  meanWaitMinutes: change('meanWaitMinutes'),
  p50WaitMinutes: change('p50WaitMinutes'),
  p90WaitMinutes: change('p90WaitMinutes'),
  waitedPersonMinutes: change('waitedPersonMinutes'),
});
