import type { Change, RemedyEffect } from '#contracts/remedies';
import type { Estimate } from '#contracts/simulation';

/** What an effect comes to for somebody who is about to decide. */
export interface EffectReading {
  /** The queue it is about; null when nobody waits or comes there within the horizon. */
  readonly main: { readonly queueId: string; readonly meanWait: Change; readonly p90Wait: Change } | null;
  /** The other queue that pays most for it, for sure; null when none does. */
  readonly payer: { readonly queueId: string; readonly meanWait: Change } | null;
  /** Every queue in which people wait longer for sure, those that pay most first. */
  readonly worse: readonly string[];
  /** Person-minutes of waiting in the whole hall: after less before. */
  readonly waitedPersonMinutes: Estimate;
}

/** Reads an effect for the queues it is done for: of several, the one that it changes most. */
export function readEffect(effect: RemedyEffect, doneFor: readonly string[]): EffectReading {
  const change = ({ waitedPersonMinutes }: RemedyEffect['queues'][number]): number => waitedPersonMinutes.difference.mean ?? 0;
  const [main] = effect.queues.filter(({ queueId }) => doneFor.includes(queueId)).sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  const losing = effect.queues.filter(({ queueId }) => effect.worse.includes(queueId)).sort((a, b) => change(b) - change(a));
  const payer = losing.find(({ queueId }) => queueId !== main?.queueId);
  return {
    main: main ? { queueId: main.queueId, meanWait: main.meanWaitMinutes, p90Wait: main.p90WaitMinutes } : null,
    payer: payer ? { queueId: payer.queueId, meanWait: payer.meanWaitMinutes } : null,
    worse: losing.map(({ queueId }) => queueId),
    waitedPersonMinutes: effect.hall.waitedPersonMinutes.difference,
  };
}
