import type { catalog } from '../analytics/query-catalog.ts';
import type { CellsOf } from '../analytics/question.ts';
import type { LegRecord } from '../simulation/leg-record.ts';

export type DayRow = CellsOf<(typeof catalog)['fitDay']['columns']>;

/** One stay in one queue, recorded or simulated. Minutes from the hall's midnight. */
export interface DayLeg {
  readonly queueId: string;
  readonly windowId: string | null;
  readonly joined: number;
  /** Null: never called. */
  readonly called: number | null;
  readonly ended: number;
  /** `left`: went away and said so. `missed`: called, and did not come. */
  readonly outcome: 'answered' | 'left' | 'missed' | 'other';
}

/** A recorded leg; null where it is not known when it was joined. */
export function legOfRow(row: DayRow): DayLeg | null {
  if (row.joined_minute === null) return null;
  // A service that nobody was called to, as far as told, counts from its beginning.
  const called = row.called_minute ?? row.started_minute;
  return {
    queueId: row.queue_id,
    windowId: row.window_id,
    joined: row.joined_minute,
    called,
    // Time parked belonged to others.
    ended: row.ended_minute - row.held_minutes,
    outcome: outcomeOf(row.outcome, called),
  };
}

function outcomeOf(outcome: string, called: number | null): DayLeg['outcome'] {
  if (outcome === 'served' || outcome === 'transferred') return called === null ? 'other' : 'answered';
  if (called !== null) return 'missed';
  return outcome === 'abandoned' || outcome === 'phantom' ? 'left' : 'other';
}

/** A simulated leg; `origin` is minute 0 of its scenario. */
export function legOfRecord(record: LegRecord, origin: number): DayLeg {
  const { queueId, windowId, joinedMinute, calledMinute, endedMinute, outcome } = record;
  const joined = joinedMinute + origin;
  const ended = endedMinute + origin;
  switch (outcome) {
    case 'served':
      return { queueId, windowId, joined, called: calledMinute + origin, ended, outcome: 'answered' };
    case 'left':
      return { queueId, windowId, joined, called: null, ended, outcome: 'left' };
    case 'missed':
      return { queueId, windowId, joined, called: ended, ended, outcome: 'missed' };
    case 'balked':
    case 'unserved':
      return { queueId, windowId, joined, called: null, ended, outcome: 'other' };
  }
}
