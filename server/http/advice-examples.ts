import type { Advice, AdviceBoard, AdviceRecord } from '#contracts/advice';
import { remedyEffect } from './remedy-examples.ts';

const advice: Advice = {
  id: '5d1f0c7a9b32',
  reason: 'breach',
  queueId: 'A',
  remedies: remedyEffect.remedies,
  effect: remedyEffect,
  savedPersonMinutes: { mean: 1000, low: 925, high: 1075 },
  addedWindowMinutes: 0,
  confidence: 1,
  madeAt: '2026-03-02T02:00:00.000Z',
  expiresAt: '2026-03-02T02:05:00.000Z',
  canBeSent: true,
};

/** Examples of advice for the API's documentation. */
export const adviceBoard: AdviceBoard = {
  hallId: 'taizhou',
  computedAt: '2026-03-02T02:00:00.000Z',
  horizonMinutes: 60,
  silence: null,
  advice: [advice],
};

export const adviceRecords: AdviceRecord[] = [
  {
    id: advice.id,
    reason: 'breach',
    queueId: 'A',
    remedies: advice.remedies,
    firstMadeAt: '2026-03-02T02:00:00.000Z',
    lastMadeAt: '2026-03-02T02:00:30.000Z',
    outcome: 'done',
    decidedBy: 'manager',
    decidedAt: '2026-03-02T02:00:40.000Z',
    savedPersonMinutes: advice.savedPersonMinutes,
    foreseenP90Minutes: { without: 31, with: 20 },
    actualP90Minutes: 21.5,
  },
];
