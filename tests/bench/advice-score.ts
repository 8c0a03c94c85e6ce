import type { Advice } from '#contracts/advice';
import type { RemedyEffect } from '#contracts/remedies';
import { median, rounded } from './bench.ts';
import type { TrueEffect } from './continued-truth.ts';
import type { Interval } from './paired-days.ts';

/** A drop as it was previewed and as it truly went. */
export interface DropCase {
  readonly action: string;
  readonly preview: RemedyEffect;
  readonly truth: TrueEffect;
}

/** What was advised first at a moment, and what it truly brought. */
export interface AdoptedAdvice {
  readonly advice: Advice;
  readonly truth: TrueEffect;
}

interface Judged {
  readonly said: Interval;
  readonly came: Interval;
}

/** A true effect below this is none to speak of. */
const spokenOfMinutes = 1;
/** As the ranking of advice has it: a window that is closed may cost so much waiting a minute. */
const waitForWindowMinute = 0.25;

/** Previews against the truth, for the hall and for each queue. */
export function scoreDrops(cases: readonly DropCase[]) {
  const hall = cases.flatMap(({ action, preview, truth }) => judge(preview.hall.meanWaitMinutes.difference, truth.meanWaitMinutes, action));
  const queues = cases.flatMap(({ action, preview, truth }) =>
    preview.queues.flatMap(({ queueId, meanWaitMinutes }) => judge(meanWaitMinutes.difference, truth.queues.get(queueId), action)),
  );
  const kinds = [...new Set(cases.map(({ action }) => action))];
  return {
    cases: cases.length,
    hall: figuresOf(hall),
    byAction: Object.fromEntries(kinds.map((kind) => [kind, signsOf(hall.filter(({ action }) => action === kind))])),
    queues: figuresOf(queues),
  };
}

function judge({ mean, low, high }: RemedyEffect['hall']['windowHours']['difference'], came: Interval | undefined, action: string) {
  return mean === null || low === null || high === null || !came || Number.isNaN(came.mean)
    ? []
    : [{ said: { mean, low, high }, came, action }];
}

function signsOf(judged: readonly Judged[]) {
  const spokenOf = judged.filter(({ came }) => Math.abs(came.mean) > spokenOfMinutes);
  // Where few come, more than a minute may still be chance: apart, those of which the truth itself is sure.
  const sure = spokenOf.filter(({ came }) => came.low > 0 || came.high < 0);
  return { above1Minute: spokenOf.length, signShare: rightShareOf(spokenOf), sure: { cases: sure.length, signShare: rightShareOf(sure) } };
}

const rightShareOf = (judged: readonly Judged[]): number =>
  rounded(judged.filter(({ said, came }) => Math.sign(said.mean) === Math.sign(came.mean)).length / judged.length);

function figuresOf(judged: readonly Judged[]) {
  const spokenOf = judged.filter(({ came }) => Math.abs(came.mean) > spokenOfMinutes);
  const meanOf = (values: readonly number[]): number => rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
  const covered = judged.filter(({ said, came }) => said.low <= came.mean && came.mean <= said.high);
  const compatible = judged.filter(({ said, came }) => said.low <= came.high && came.low <= said.high);
  return {
    ...signsOf(judged),
    trueMinutes: meanOf(spokenOf.map(({ came }) => Math.abs(came.mean))),
    saidMinutes: meanOf(spokenOf.map(({ said, came }) => said.mean * Math.sign(came.mean))),
    absoluteErrorMinutes: meanOf(judged.map(({ said, came }) => Math.abs(said.mean - came.mean))),
    trueHalfWidthMinutes: rounded(median(judged.map(({ came }) => (came.high - came.low) / 2))),
    /** The truth is a mean over few ways, known itself within an interval only: beside those that hold it, those that do with both. */
    intervalCoversTruth: rounded(covered.length / judged.length),
    coversWithinBoth: rounded(
      judged.filter(({ said, came }) => Math.abs(said.mean - came.mean) <= joint(said, came)).length / judged.length,
    ),
    intervalMeetsTruths: rounded(compatible.length / judged.length),
  };
}

const halfOf = ({ low, high }: Interval): number => (high - low) / 2;
/** Half of the interval of the difference between what was said and what came. */
const joint = (said: Interval, came: Interval): number => Math.hypot(halfOf(said), halfOf(came));

/** Whether what was advised helped, and how much of what was foreseen came. */
export function scoreAdvice(adopted: readonly AdoptedAdvice[], moments: number, refused: number) {
  const ofSlack = adopted.filter(({ advice }) => advice.reason === 'slack');
  const others = adopted.filter(({ advice }) => advice.reason !== 'slack');
  const saved = ({ truth }: AdoptedAdvice): number => -truth.waitedPersonMinutes.mean;
  const helps = (one: AdoptedAdvice): boolean =>
    one.advice.reason === 'slack' ? saved(one) > waitForWindowMinute * one.advice.addedWindowMinutes : saved(one) > 0;
  const tell = (some: readonly AdoptedAdvice[]) => ({
    count: some.length,
    helpedShare: rounded(some.filter(helps).length / some.length),
    /** Of which the truth itself is sure that it made waits longer. */
    harmedForSure: some.filter(({ truth }) => truth.waitedPersonMinutes.low > 0).length,
    foreseenPersonMinutes: rounded(some.reduce((sum, { advice }) => sum + (advice.savedPersonMinutes.mean ?? 0), 0) / some.length),
    truePersonMinutes: rounded(some.reduce((sum, one) => sum + saved(one), 0) / some.length),
  });
  return { moments, adopted: adopted.length, refusedByTheHall: refused, breach: tell(others), slack: tell(ofSlack) };
}
