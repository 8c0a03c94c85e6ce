import type { ReactElement } from 'react';
import type { QueueState } from '#contracts/hall-state';
import { readQueueProfile } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { renderSparkline } from '../charts/sparkline.tsx';
import { useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { useText } from '../text/text.ts';
import { recentRangeMinutes } from './queue-order.ts';
import { queueTrend } from './queue-trend.ts';

const refreshSeconds = 60;
const size = { width: 44, height: 20 };

/** How a queue's wait has gone for two hours and usually goes on. */
export function QueueTrendLine({ queue }: { queue: QueueState }): ReactElement {
  const text = useText();
  const { id: hallId, limits } = useHallPlan();
  const now = useHallNow(10_000);
  const { resource } = useResource(`profile ${hallId} ${queue.id}`, (signal) => readQueueProfile(hallId, queue.id, signal), refreshSeconds);
  const { past, usualAhead } = queueTrend(resource.status === 'ready' ? resource.value : [], now);
  const range = recentRangeMinutes(queue.recentWaitSeconds);
  const justNow = range && `${text.queues.recentNote}: ${text.queues.recentRange(range.from, range.to)}`;
  const label = [text.queues.trendNote, justNow].filter(Boolean).join('; ');
  return (
    <span className="queue-recent" title={label}>
      {renderSparkline(past, usualAhead, size, limits.waitWarningMinutes[0], label)}
    </span>
  );
}
