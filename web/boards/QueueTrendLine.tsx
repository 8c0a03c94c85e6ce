import type { ReactElement } from 'react';
import type { QueueState } from '#contracts/hall-state';
import { isOldForecast } from '#contracts/wait-forecast';
import { readQueueProfile } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { renderSparkline } from '../charts/sparkline.tsx';
import { useHall, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { useText } from '../text/text.ts';
import { recentRangeMinutes } from './queue-order.ts';
import { queueTrend } from './queue-trend.ts';

const refreshSeconds = 60;
const size = { width: 60, height: 20 };

/** How a queue's wait has gone for two hours and usually goes on; beside it what to expect now, or what waiting was where nothing is. */
export function QueueTrendLine({ queue }: { queue: QueueState }): ReactElement {
  const text = useText();
  const { id: hallId, limits } = useHallPlan();
  const now = useHallNow(10_000);
  const forecast = useHall((state) => state.forecasts[queue.id]);
  const rate = useHall((state) => state.clock.rate);
  const { resource } = useResource(`profile ${hallId} ${queue.id}`, (signal) => readQueueProfile(hallId, queue.id, signal), refreshSeconds);
  const { past, usualAhead } = queueTrend(resource.status === 'ready' ? resource.value : [], now);
  const range = recentRangeMinutes(queue.recentWaitSeconds);
  const justNow = range === null ? '' : text.queues.recentRange(range.from, range.to);
  const label = range === null ? text.queues.trendNote : `${text.queues.trendNote}; ${text.queues.recentNote}: ${justNow}`;
  const expected = forecast?.range && !isOldForecast(forecast.computedAt, now, rate) ? forecast.range : null;
  const note = expected === null ? label : `${text.waits.expectedNote}; ${label}`;
  return (
    <span className="queue-recent" title={note}>
      {renderSparkline(past, usualAhead, size, limits.waitWarningMinutes[0], label)}
      {expected === null ? <small>{justNow}</small> : <b>{text.waits.short(expected.lowMinutes, expected.highMinutes)}</b>}
    </span>
  );
}
