import type { Change, Remedy, RemedyEffect } from '#contracts/remedies';
import type { FixtureHall } from './fixture-hall.ts';

type QueueEffect = RemedyEffect['queues'][number];

/** A change with half the width of its interval. */
export const madeChange = (before: number | null, after: number | null, half: number): Change => {
  const mean = before === null || after === null ? null : after - before;
  return { before, after, difference: { mean, low: mean === null ? null : mean - half, high: mean === null ? null : mean + half } };
};

const queueEffect = (queueId: string, mean: readonly [number, number], p90: readonly [number, number], waited: number): QueueEffect => ({
  queueId,
  meanWaitMinutes: madeChange(mean[0], mean[1], 0.5),
  p50WaitMinutes: madeChange(mean[0] - 2, mean[1] - 1, 0.5),
  p90WaitMinutes: madeChange(p90[0], p90[1], 0.8),
  waitedPersonMinutes: madeChange(1200, 1200 + waited, 40),
  shareWithinTarget: madeChange(0.5, waited < 0 ? 0.78 : 0.44, 0.03),
});

/** Of one window's remedy: the queues it goes to gain, those it leaves pay; a queue whose letter is C never changes. */
export function fixtureEffect(hall: FixtureHall, remedies: readonly Remedy[], horizonMinutes: number): RemedyEffect {
  const before = hall.state(1).windows;
  const gaining = new Set<string>();
  const losing = new Set<string>();
  for (const remedy of remedies) {
    if (remedy.kind === 'divert' || remedy.kind === 'hold_tickets') gaining.add(remedy.queueId);
    if (remedy.kind !== 'window') continue;
    const { request, windowId } = remedy;
    const now = before[windowId];
    const serves = now?.status === 'open' ? now.queues : [];
    if (request.action === 'close' || request.action === 'pause') for (const id of serves) losing.add(id);
    else if (request.action === 'resume') for (const id of now?.queues ?? []) gaining.add(id);
    else for (const id of request.queues ?? []) gaining.add(id);
    if (request.action === 'assign') for (const id of serves) if (!gaining.has(id)) losing.add(id);
  }
  const queues = hall.plan.queues.map(({ id }) => {
    if (id === 'C') return queueEffect(id, [6.2, 6.1], [12.4, 12.2], -8);
    if (gaining.has(id)) return queueEffect(id, [18.4, 11.2], [31, 20.4], -950);
    return losing.has(id) ? queueEffect(id, [5.1, 8.3], [11.6, 17.2], 260) : queueEffect(id, [9, 9], [16, 16], 0);
  });
  const waited = queues.reduce((sum, { waitedPersonMinutes: { difference } }) => sum + (difference.mean ?? 0), 0);
  return effectOf(hall, remedies, horizonMinutes, queues, waited);
}

function effectOf(
  hall: FixtureHall,
  remedies: readonly Remedy[],
  horizonMinutes: number,
  queues: readonly QueueEffect[],
  waited: number,
): RemedyEffect {
  return {
    remedies: [...remedies],
    computedAt: new Date(hall.now).toISOString(),
    horizonMinutes,
    paths: 200,
    hall: {
      meanWaitMinutes: madeChange(11.5, 11.5 + waited / 400, 0.3),
      p50WaitMinutes: madeChange(9, 9 + waited / 500, 0.3),
      p90WaitMinutes: madeChange(24, 24 + waited / 200, 0.5),
      waitedPersonMinutes: madeChange(4600, 4600 + waited, 75),
      shareWithin15Minutes: madeChange(0.75, 0.75 - waited / 8000, 0.02),
      abandonedShare: madeChange(0.03, 0.03, 0.01),
      overtimeMinutes: null,
      windowHours: madeChange(62, 62, 0),
    },
    queues: [...queues],
    worse: queues.filter(({ waitedPersonMinutes: { difference } }) => (difference.low ?? 0) > 0).map(({ queueId }) => queueId),
    assumptions: [],
  };
}
