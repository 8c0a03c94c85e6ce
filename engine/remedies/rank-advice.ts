import { createHash } from 'node:crypto';
import type { Advice } from '#contracts/advice';
import type { RemedyEffect } from '#contracts/remedies';
import type { Estimate } from '#contracts/simulation';
import { normalShare } from '../queueing/normal-share.ts';
import type { Proposal } from './propose-remedies.ts';

export interface TriedProposal extends Proposal {
  readonly effect: RemedyEffect;
}

export interface AdviceTimes {
  /** Hall time, ISO-8601 UTC. */
  readonly madeAt: string;
  readonly expiresAt: string;
}

const mostAdvice = 6;
const mostOfQueue = 2;
/** Of a kind that people see to themselves (guiding visitors, holding the ticket machine): one thing at a time. */
const mostByPeople = 1;
/** Less is not worth a walk across the hall. */
const leastSavedPersonMinutes = 15;
const leastConfidence = 0.9;
/** A closed window may cost so much waiting for every minute that it saves. */
const waitForWindowMinute = 0.25;
/** Half of a 95 % interval in standard errors. */
const normalHalfWidth = 1.96;

/** The proposals that are worth it, best first: person-minutes of waiting saved, a minute of a window counted as a minute of a visitor. */
export function rankAdvice(tried: readonly TriedProposal[], times: AdviceTimes): Advice[] {
  return tried
    .map((proposal) => adviceOf(proposal, times))
    .filter(isWorthIt)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || (a.id < b.id ? -1 : 1))
    .filter(atMost(mostByPeople, ({ canBeSent, remedies: [remedy] }) => (canBeSent ? null : (remedy?.kind ?? null))))
    .filter(atMost(mostOfQueue, ({ queueId }) => queueId))
    .slice(0, mostAdvice);
}

/** Lets the first `most` of each key pass, and everything that has none. */
function atMost(most: number, keyOf: (advice: Advice) => string | null): (advice: Advice) => boolean {
  const passed = new Map<string, number>();
  return (advice) => {
    const key = keyOf(advice);
    if (key === null) return true;
    const count = (passed.get(key) ?? 0) + 1;
    passed.set(key, count);
    return count <= most;
  };
}

function adviceOf({ reason, queueId, remedies, effect }: TriedProposal, times: AdviceTimes): Advice {
  const { waitedPersonMinutes, windowHours } = effect.hall;
  const saved = negative(waitedPersonMinutes.difference);
  const addedWindowMinutes = 60 * (windowHours.difference.mean ?? 0);
  return {
    id: createHash('sha256').update(JSON.stringify({ reason, queueId, remedies })).digest('hex').slice(0, 12),
    reason,
    queueId,
    remedies: [...remedies],
    effect,
    savedPersonMinutes: saved,
    addedWindowMinutes,
    confidence: reason === 'slack' ? probabilityAbove(saved, waitForWindowMinute * addedWindowMinutes) : probabilityAbove(saved, 0),
    ...times,
    canBeSent: remedies.every(({ kind }) => kind === 'window'),
  };
}

function isWorthIt({ reason, savedPersonMinutes, confidence, effect, addedWindowMinutes }: Advice): boolean {
  if (confidence < leastConfidence) return false;
  if (reason === 'slack') return effect.worse.length === 0 && addedWindowMinutes < 0;
  if (reason === 'closing' && (effect.hall.overtimeMinutes?.difference.high ?? 0) < 0) return true;
  return (savedPersonMinutes.mean ?? 0) >= leastSavedPersonMinutes;
}

const scoreOf = ({ savedPersonMinutes, addedWindowMinutes }: Advice): number => (savedPersonMinutes.mean ?? 0) - addedWindowMinutes;

const negative = ({ mean, low, high }: Estimate): Estimate => ({
  mean: mean === null ? null : -mean,
  low: high === null ? null : -high,
  high: low === null ? null : -low,
});

/** That the true value lies above a bound, as the interval has it; a value that never varies is sure. */
function probabilityAbove({ mean, low, high }: Estimate, bound: number): number {
  if (mean === null) return 0;
  const error = low === null || high === null ? 0 : (high - low) / 2 / normalHalfWidth;
  if (error === 0) return mean > bound ? 1 : 0;
  return normalShare((mean - bound) / error);
}
