import { describe, expect, test } from 'vitest';
import type { Change, RemedyEffect } from '#contracts/remedies';
import { rankAdvice, type TriedProposal } from '#engine/remedies/rank-advice';

const times = { madeAt: '2026-03-02T02:00:00.000Z', expiresAt: '2026-03-02T02:05:00.000Z' };
const change = (mean: number, half = 0): Change => ({ before: 0, after: mean, difference: { mean, low: mean - half, high: mean + half } });

/** A proposal that changes so many person-minutes (± half) and so many window-minutes. */
function tried(
  queueId: string,
  parts: { waited: number; half?: number; windowMinutes?: number; reason?: TriedProposal['reason']; worse?: string[]; byPeople?: true },
): TriedProposal {
  const { waited, half = 0, windowMinutes = 0, reason = 'breach', worse = [] } = parts;
  const none = change(0);
  const waits = { meanWaitMinutes: none, p50WaitMinutes: none, p90WaitMinutes: none, waitedPersonMinutes: change(waited, half) };
  const remedies: RemedyEffect['remedies'] = [
    parts.byPeople
      ? { kind: 'divert', queueId, share: 0.15 }
      : { kind: 'window', windowId: `W${Math.abs(waited)}`, request: { action: 'open' } },
  ];
  const hall = {
    ...waits,
    shareWithin15Minutes: none,
    abandonedShare: none,
    overtimeMinutes: null,
    windowHours: change(windowMinutes / 60),
  };
  return {
    reason,
    queueId,
    remedies,
    effect: { remedies, computedAt: times.madeAt, horizonMinutes: 60, paths: 100, hall, queues: [], worse, assumptions: [] },
  };
}
const queuesOf = (proposals: TriedProposal[]) => rankAdvice(proposals, times).map(({ queueId }) => queueId);

describe('advice', () => {
  test('is ranked by the waiting it saves, the staff it takes counted against it', () => {
    expect(queuesOf([tried('A', { waited: -100 }), tried('B', { waited: -130, windowMinutes: 60 }), tried('C', { waited: -90 })])).toEqual([
      'A',
      'C',
      'B',
    ]);
  });

  test('is given only where it surely helps, and is worth a walk across the hall', () => {
    expect(queuesOf([tried('A', { waited: -100, half: 200 }), tried('B', { waited: -10 }), tried('C', { waited: 40 })])).toEqual([]);
  });

  test('says how sure it is', () => {
    // 50 ± 60: half a 95 % interval is 1.96 standard errors, so 50 are 1.633 of them.
    const [one] = rankAdvice([tried('A', { waited: -50, half: 60 })], times);
    expect(one?.confidence).toBeCloseTo(0.9488, 3);
    expect(one?.savedPersonMinutes).toEqual({ mean: 50, low: -10, high: 110 });
  });

  test('is at most two things for a queue, and six in all', () => {
    const many = ['A', 'A', 'A', 'B', 'C', 'D', 'E', 'F'].map((queueId, place) => tried(queueId, { waited: -200 + place }));
    expect(queuesOf(many)).toEqual(['A', 'A', 'B', 'C', 'D', 'E']);
  });

  test('is one thing at a time that people have to see to themselves', () => {
    const guide = (queueId: string, waited: number) => tried(queueId, { waited, byPeople: true });
    expect(queuesOf([guide('A', -100), guide('B', -90), tried('C', { waited: -80 })])).toEqual(['A', 'C']);
  });

  test('of closing a window is given where nobody notices', () => {
    const slack = { reason: 'slack' as const, windowMinutes: -60 };
    expect(queuesOf([tried('A', { ...slack, waited: 5, half: 1 })])).toEqual(['A']);
    expect(queuesOf([tried('A', { ...slack, waited: 30, half: 1 })])).toEqual([]);
    expect(queuesOf([tried('A', { ...slack, waited: 5, half: 1, worse: ['A'] })])).toEqual([]);
  });

  test('has the same id while the same is advised', () => {
    const [first, second, other] = [-100, -100, -120].map((waited) => rankAdvice([tried('A', { waited })], times)[0]?.id);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    expect(first).toMatch(/^[0-9a-f]{12}$/);
  });
});
