import type { Advice, AdviceRecord } from '#contracts/advice';
import { someEffect, someQueueEffect } from '../remedies/some-effect.ts';

/** A made-up advice: a window more for queue A. */
export const someAdvice = (id: string, part: Partial<Advice> = {}): Advice => ({
  id,
  reason: 'breach',
  queueId: 'A',
  remedies: [{ kind: 'window', windowId: 'W3', request: { action: 'assign', queues: ['A'] } }],
  effect: someEffect({ queues: [someQueueEffect('A', 1550, 1020)] }),
  savedPersonMinutes: { mean: 530, low: 480, high: 580 },
  addedWindowMinutes: 0,
  confidence: 0.97,
  madeAt: '2026-11-23T02:00:00.000Z',
  expiresAt: '2026-11-23T02:02:00.000Z',
  canBeSent: true,
  ...part,
});

/** What became of a made-up advice. */
export const someRecord = (outcome: AdviceRecord['outcome'], savedPersonMinutes: number | null): AdviceRecord => ({
  id: 'move-A',
  reason: 'breach',
  queueId: 'A',
  remedies: [],
  firstMadeAt: '2026-11-23T02:00:00.000Z',
  lastMadeAt: '2026-11-23T02:04:00.000Z',
  outcome,
  decidedBy: null,
  decidedAt: null,
  savedPersonMinutes: { mean: savedPersonMinutes, low: savedPersonMinutes, high: savedPersonMinutes },
  foreseenP90Minutes: { without: 31, with: 20 },
  actualP90Minutes: null,
});
