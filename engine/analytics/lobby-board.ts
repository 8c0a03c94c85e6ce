import { median } from 'simple-statistics';
import type { HallState, QueueState } from '#contracts/hall-state';
import type { LobbyBoard } from '#contracts/http-api';
import type { Instant } from '#contracts/instant';
import { isOldForecast, type QueueForecast } from '#contracts/wait-forecast';
import type { QuerySource } from '../query-source.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

const shownCalls = 12;
/** A call older than this is nobody's any more. */
const callShownMinutes = 30;

/** What the public display shows: the latest calls, and how many wait. Counts of a silent feed are unknown. */
export async function lobbyBoard(queries: QuerySource, moment: HallMoment, state: HallState): Promise<LobbyBoard> {
  const { hall_id, day, now } = momentParameters(moment);
  const since = new Date(moment.now - callShownMinutes * 60_000).toISOString();
  const calls = await ask(queries, catalog.recentCalls, { hall_id, day, since, calls: shownCalls });
  const numbers = new Map(moment.plan.windows.map(({ id, number }) => [id, number]));
  const freshness = state.feeds.ticket?.freshness ?? 'unknown';
  return {
    name: moment.plan.name,
    timeZone: moment.plan.timeZone,
    time: now,
    freshness,
    calls: calls.map((call) => ({
      ticketId: call.ticket_id,
      windowNumber: numbers.get(call.window_id) ?? call.window_id.replace(/^W(?=\d)/, ''),
      calledAt: call.called_at,
    })),
    queues: moment.plan.queues.map(({ id, letter, name }) => {
      const queue = state.queues[id];
      const isLive = freshness === 'live' && queue !== undefined;
      return {
        id,
        letter,
        name,
        waiting: isLive ? queue.waiting : null,
        openWindows: queue?.openWindows ?? 0,
        recentWaitMinutes: isLive ? recentWait(queue) : null,
        expectedMinutes: isLive ? expectedWait(state.forecasts[id], moment.now, state.clock.rate) : null,
      };
    }),
  };
}

/** Null when nothing is announced, or was looked at too long ago. */
function expectedWait(
  forecast: QueueForecast | undefined,
  now: Instant,
  clockRate: number,
): { readonly low: number; readonly high: number } | null {
  if (!forecast?.range || isOldForecast(forecast.computedAt, now, clockRate)) return null;
  return { low: forecast.range.lowMinutes, high: forecast.range.highMinutes };
}

/** Median wait of the last called, minutes; null before the first call. */
function recentWait({ recentWaitSeconds }: QueueState): number | null {
  return recentWaitSeconds.length === 0 ? null : median([...recentWaitSeconds]) / 60;
}
