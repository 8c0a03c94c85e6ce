import { groupBy } from '../group-by.ts';
import { priority } from './call-rule.ts';
import { type OrderFit, queueDaysOf } from './fit-order.ts';
import type { OrderRow } from './hall-history.ts';
import { replayError } from './replay-calls.ts';

const leastBooked = 50;
const tried = [0, 5, 10, 15, 20, 30, 45];
/** To be called by one's slot errs by so much less than to be called as one comes. */
const clearlyBetter = 0.9;

/**
 * From how many minutes before their slot on those who are booked are called before others: that under which people would have
 * waited most as they did. Null where they are called as they come, or too few came to tell. Queues that do not put classes before
 * each other say nothing.
 */
export function fitBookedCalls(order: readonly OrderRow[], fits: ReadonlyMap<string, OrderFit>): number | null {
  const days = [...groupBy(order, ({ queue_id }) => queue_id)].flatMap(([queueId, own]) => {
    const rule = fits.get(queueId)?.rule;
    return rule?.kind === 'priority' ? queueDaysOf(own).map((rows) => ({ rows, classes: rule.classes })) : [];
  });
  const booked = days.reduce((sum, { rows }) => sum + rows.filter(({ slot_at }) => slot_at !== null).length, 0);
  if (booked < leastBooked) return null;
  const errorAt = (minutes: number): number =>
    days.reduce((sum, { rows, classes }) => sum + replayError(rows, priority(classes), 60 * minutes), 0);
  const asTheyCome = errorAt(Number.POSITIVE_INFINITY);
  const best = tried.map((minutes) => ({ minutes, error: errorAt(minutes) })).reduce((a, b) => (b.error < a.error ? b : a));
  return best.error < clearlyBetter * asTheyCome ? best.minutes : null;
}
