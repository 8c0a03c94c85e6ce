import type { WindowClockRow } from '#contracts/window-clocks';
import type { QuerySource } from '../query-source.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** So much of the time after a service is taken for writing it up: no event tells. */
const wrapUpAtMostSeconds = 60;

/**
 * How each window that opened on `moment.day` spent its time, up to now when that is `today`; one window's, or all. Empty when none
 * opened.
 */
export async function windowClocks(
  queries: QuerySource,
  moment: HallMoment,
  today: string,
  windowId: string | null,
): Promise<WindowClockRow[]> {
  const { hall_id, day, now } = momentParameters(moment);
  const rows = await ask(queries, catalog.windowClocks, {
    hall_id,
    day,
    now,
    is_today: day === today,
    window_id: windowId,
    wrap_up_at_most_seconds: wrapUpAtMostSeconds,
    planned_queues: moment.plan.windows.map(({ id, queues }) => `${id}=${queues.join(',')}`).join(';'),
  });
  return rows.map((row) => ({
    windowId: row.window_id,
    openSeconds: row.open_seconds,
    seconds: {
      serving: row.serving_seconds,
      walking: row.walking_seconds,
      waiting: row.waiting_seconds,
      break: row.break_seconds,
      meal: row.meal_seconds,
      system: row.system_seconds,
      training: row.training_seconds,
      vacant: row.vacant_seconds,
      other: row.other_seconds,
      wrapUp: row.wrap_up_seconds,
      idleWhileQueue: row.idle_while_queue_seconds,
      idle: row.idle_seconds,
    },
  }));
}
