import type { Arrivals } from '#contracts/scenario';
import type { DayFrame } from './day-frame.ts';
import type { DayRow } from './day-leg.ts';
import type { MatterBook } from './matter-book.ts';

/** The visitors of a day as they came: every ticket is one. What somebody has whom nobody serves is left out. */
export function recordedVisitors(rows: readonly DayRow[], { origin }: DayFrame, matters: MatterBook): Arrivals {
  const visitors = rows.flatMap((row) => {
    const matterId = row.is_first && row.joined_minute !== null ? matters.find(row.queue_id, row.matter_id) : null;
    return matterId === null ? [] : [{ minute: Math.max(0, (row.joined_minute ?? 0) - origin), matterId, classId: row.class }];
  });
  return { kind: 'recorded', id: 'visitors', visitors };
}
