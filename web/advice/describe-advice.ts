import type { Advice } from '#contracts/advice';
import type { HallPlan } from '#contracts/hall-plan';
import type { Language } from '../app/preferences.ts';
import { describeRemedies } from '../remedies/describe-remedy.ts';
import { sayShift } from '../remedies/say-change.ts';
import { formatCount, formatMinutes, formatShare } from '../text/format.ts';
import type { Text } from '../text/text.ts';

/** An advice in words: what to do, why, and what it changes for its queue. */
export interface AdviceWords {
  readonly what: string;
  readonly why: string;
  readonly p90: string;
  readonly p50: string;
  readonly target: string;
  /** Null where the hall does not close within the horizon. */
  readonly overtime: string | null;
  readonly confidence: string;
  readonly cost: string;
}

export function describeAdvice(advice: Advice, plan: HallPlan, text: Text, language: Language): AdviceWords {
  const words = text.advice;
  const queue = advice.effect.queues.find(({ queueId }) => queueId === advice.queueId);
  const minutes = Math.round(advice.addedWindowMinutes);
  const shareOf = (value: number): string => formatShare(value, 0);
  return {
    what: describeRemedies(advice.remedies, plan, text, language),
    why: sayWhy(advice, plan, text),
    p90: queue ? text.effect.minutes(sayShift(queue.p90WaitMinutes)) : text.effect.unknown,
    p50: queue ? text.effect.minutes(sayShift(queue.p50WaitMinutes)) : text.effect.unknown,
    target: queue ? sayShift(queue.shareWithinTarget, shareOf) : text.effect.unknown,
    overtime: advice.effect.hall.overtimeMinutes && text.effect.minutes(sayShift(advice.effect.hall.overtimeMinutes)),
    // Nothing simulated is ever certain.
    confidence: words.confidence(advice.confidence > 0.99 ? '>99%' : shareOf(advice.confidence)),
    cost: [...new Set([sayWindowTime(minutes, words), ...guidesCalledIn(advice, plan).map(() => words.cost.guide)])].join(' · '),
  };
}

const sayWindowTime = (minutes: number, { cost }: Text['advice']): string =>
  minutes === 0 ? cost.none : minutes > 0 ? cost.more(formatCount(minutes)) : cost.less(formatCount(-minutes));

/** Windows of the guide desk whose staff go elsewhere. */
const guidesCalledIn = ({ remedies }: Advice, { windows }: HallPlan): HallPlan['windows'] =>
  remedies.flatMap((remedy) => {
    const from = remedy.kind === 'window' && remedy.request.action === 'open' ? remedy.request.staffFromWindowId : undefined;
    return windows.filter(({ id, guide }) => guide && id === from);
  });

function sayWhy({ reason, queueId, effect }: Advice, plan: HallPlan, text: Text): string {
  const { why } = text.advice;
  const target = plan.queues.find((entry) => entry.id === queueId)?.target;
  const p90 = effect.queues.find((entry) => entry.queueId === queueId)?.p90WaitMinutes.before ?? null;
  const foreseen = p90 === null ? text.effect.unknown : formatMinutes(p90);
  switch (reason) {
    case 'breach':
      return why.breach(foreseen, target?.withinMinutes ?? 0, formatShare(target?.share ?? 0, 0));
    case 'slack':
      return why.slack(foreseen, target?.withinMinutes ?? 0);
    case 'closing': {
      const overtime = effect.hall.overtimeMinutes?.before ?? null;
      return overtime === null ? why.closingUnknown : why.closing(formatMinutes(overtime));
    }
  }
}
