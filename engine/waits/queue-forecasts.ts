import type { HallState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import type { NoForecastReason, QueueForecast } from '#contracts/wait-forecast';
import { roundOutward } from './announced-range.ts';
import type { RawQueueForecast } from './forecast-waits.ts';
import type { QueueBands } from './queue-bands.ts';

interface Outlook {
  readonly state: HallState;
  /** The day as it is simulated from now on. */
  readonly scenario: Scenario;
  readonly queueIds: readonly string[];
  readonly now: Instant;
}

/** What is said of every queue of the hall: of some, why nothing is. */
export function queueForecasts(found: readonly RawQueueForecast[], bands: QueueBands, outlook: Outlook): QueueForecast[] {
  const { scenario, queueIds, now } = outlook;
  const raw = new Map(found.map((queue) => [queue.queueId, queue]));
  return queueIds.map((queueId) => {
    const queue = raw.get(queueId);
    if (!queue) return nothingSaid(queueId, 'unknown_queue', now);
    const targetMinutes = scenario.queues.find(({ id }) => id === queueId)?.targetMinutes ?? null;
    const newcomer = queue.newcomer && bands.correct(queueId, queue.newcomer);
    return {
      queueId,
      computedAt: now,
      reason: newcomer ? null : whyNot(queueId, outlook),
      newcomer,
      range: newcomer && roundOutward(newcomer.low, newcomer.high),
      fan: queue.fan,
      breaches: targetMinutes === null ? [] : queue.breaches,
      targetMinutes,
    };
  });
}

/** A forecast that says why it says nothing. */
export function nothingSaid(queueId: string, reason: NoForecastReason, computedAt: Instant | null): QueueForecast {
  return { queueId, computedAt, reason, newcomer: null, range: null, fan: [], breaches: [], targetMinutes: null };
}

function whyNot(queueId: string, { state, scenario }: Outlook): NoForecastReason {
  const { lastTicketMinute, closesMinute } = scenario.hours;
  if ((scenario.start?.minute ?? 0) >= (lastTicketMinute ?? closesMinute)) return 'closed';
  return (state.queues[queueId]?.openWindows ?? 0) === 0 ? 'no_windows' : 'failed';
}
