import type { HallState, TicketState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { HallModel } from '../simulation/hall-model.ts';
import { Sampler } from '../simulation/sampler.ts';
import type { QueueMoment } from './naive-predictors.ts';

/** What simple predictors know of a queue of the live hall, for somebody who joins it at `now`; `ticketId` may stand in it already. */
export function liveMoment(state: HallState, model: HallModel, queueId: string, ticketId: string | null, now: Instant): QueueMoment {
  const queue = state.queues[queueId];
  const known = model.queues.find(({ spec }) => spec.id === queueId);
  const others = Object.values(state.tickets).filter(
    (ticket): ticket is TicketState => ticket.status === 'waiting' && ticket.queueId === queueId && ticket.id !== ticketId,
  );
  const joined = others.map(({ queuedAt }) => queuedAt ?? now);
  const windows = Object.values(state.windows).filter(({ status, queues }) => status === 'open' && queues.includes(queueId));
  const patience = known?.spec.patience;
  return {
    ahead: others.length,
    windows: windows.reduce((sum, { queues }) => sum + 1 / queues.length, 0),
    isFree: windows.some(({ activity }) => activity === 'idle'),
    recentWaitMinutes: (queue?.recentWaitSeconds ?? []).map((seconds) => seconds / 60),
    headWaitMinutes: joined.length === 0 ? null : (now - Math.min(...joined)) / 60_000,
    meanServiceMinutes: known && known.meanServiceMinutes > 0 ? known.meanServiceMinutes : null,
    meanPatienceMinutes: patience === undefined ? null : new Sampler(patience).mean,
  };
}
