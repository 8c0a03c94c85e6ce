import type { RemedyEffect } from '#contracts/remedies';
import { modelErrorRemark } from '#engine/remedies/model-error';

const change = (before: number, after: number, half: number) => ({
  before,
  after,
  difference: { mean: after - before, low: after - before - half, high: after - before + half },
});

/** An effect for the API's documentation: one window more for a queue. */
export const remedyEffect: RemedyEffect = {
  remedies: [{ kind: 'window', windowId: 'W12', request: { action: 'assign', queues: ['A'] } }],
  computedAt: '2026-03-02T02:00:00.000Z',
  horizonMinutes: 60,
  paths: 200,
  hall: {
    meanWaitMinutes: change(11.5, 9, 0.25),
    p50WaitMinutes: change(9, 7.5, 0.25),
    p90WaitMinutes: change(24, 19, 0.5),
    waitedPersonMinutes: change(4600, 3600, 75),
    shareWithin15Minutes: change(0.75, 0.875, 0.0125),
    abandonedShare: change(0.03125, 0.015625, 0.0078125),
    overtimeMinutes: null,
    windowHours: change(62, 62, 0),
  },
  queues: [
    {
      queueId: 'A',
      meanWaitMinutes: change(18, 11, 0.5),
      p50WaitMinutes: change(16, 10, 0.5),
      p90WaitMinutes: change(31, 20, 0.75),
      waitedPersonMinutes: change(2400, 1450, 60),
      shareWithinTarget: change(0.5, 0.75, 0.03125),
    },
  ],
  worse: [],
  assumptions: [
    {
      zh: '开窗要 4.5 分钟（近 28 天 21 次指令的中位数），调整要 1.5 分钟（近 28 天 34 次指令的中位数）。',
      en: 'A window opens after 4.5 min (median of 21 commands in 28 days), other changes take 1.5 min (median of 34 commands in 28 days).',
    },
    modelErrorRemark,
  ],
};
