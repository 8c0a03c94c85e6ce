import type { RemedyEffect } from '#contracts/remedies';
import { madeChange } from '../support/fixture-effects.ts';

type QueueEffect = RemedyEffect['queues'][number];

/** A queue's made-up effect: person-minutes before and after, and half the width of every interval. */
export const someQueueEffect = (queueId: string, before: number, after: number, half = 1): QueueEffect => ({
  queueId,
  meanWaitMinutes: madeChange(before / 100, after / 100, half),
  p50WaitMinutes: madeChange(before / 110, after / 110, half),
  p90WaitMinutes: madeChange(before / 50, after / 50, half),
  waitedPersonMinutes: madeChange(before, after, half),
  shareWithinTarget: madeChange(0.5, 0.75, 0.02),
});

/** A made-up effect on the whole hall. */
export const someEffect = (part: Partial<RemedyEffect> = {}): RemedyEffect => ({
  remedies: [{ kind: 'window', windowId: 'W3', request: { action: 'assign', queues: ['B'] } }],
  computedAt: '2026-11-23T02:00:00.000Z',
  horizonMinutes: 60,
  paths: 200,
  hall: {
    meanWaitMinutes: madeChange(11.5, 9, 0.25),
    p50WaitMinutes: madeChange(9, 7.5, 0.25),
    p90WaitMinutes: madeChange(24, 19, 0.5),
    waitedPersonMinutes: madeChange(4600, 3600, 75),
    shareWithin15Minutes: madeChange(0.75, 0.875, 0.0125),
    abandonedShare: madeChange(0.03, 0.02, 0.01),
    overtimeMinutes: null,
    windowHours: madeChange(62, 62, 0),
  },
  queues: [],
  worse: [],
  assumptions: [],
  ...part,
});
