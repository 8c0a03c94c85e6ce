import type { Cell } from '#engine/query-source';

export type StoredRow = Record<string, Cell>;

let rows = 0;

/** `at('2026-03-02', '10:05')` as the hall's clock reads, UTC text. */
export function at(day: string, clock: string): string {
  return new Date(`${day}T${clock.length === 5 ? `${clock}:00` : clock}+08:00`).toISOString();
}

/** A stored event of hall h1: `eventRow('2026-03-02', '10:05', 'ticket.issued', 'A001', {…})`. */
export function eventRow(day: string, clock: string, type: string, entityId: string, data: object = {}): StoredRow {
  const [family = '', kind = ''] = type.split('.');
  rows += 1;
  return {
    hall_id: 'h1',
    day,
    family,
    kind,
    entity_id: entityId,
    time: at(day, clock),
    source: 'test',
    id: `e${rows}`,
    event_key: rows,
    recorded_at: at(day, clock),
    data: JSON.stringify(data),
  };
}

/** A leg that was issued, called and served; `changes` makes it another. */
export function legRow(
  day: string,
  ticketId: string,
  queued: string,
  called: string | null,
  ended: string,
  changes: StoredRow = {},
): StoredRow {
  const seconds = (from: string, to: string): number => (Date.parse(at(day, to)) - Date.parse(at(day, from))) / 1000;
  return {
    hall_id: 'h1',
    day,
    ticket_id: ticketId,
    leg: 1,
    queue_id: 'general',
    class: 'ordinary',
    queued_at: at(day, queued),
    called_at: called === null ? null : at(day, called),
    started_at: called === null ? null : at(day, called),
    ended_at: at(day, ended),
    window_id: called === null ? null : 'W1',
    outcome: 'served',
    calls: called === null ? 0 : 1,
    wait_seconds: seconds(queued, called ?? ended),
    held_seconds: 0,
    ...changes,
  };
}

export function ratingRow(day: string, clock: string, stars: number, active = true): StoredRow {
  rows += 1;
  return { hall_id: 'h1', day, rating_id: `r${rows}`, given_at: at(day, clock), stars, active, reason_codes: '' };
}

export function caseRow(caseId: string, changes: StoredRow): StoredRow {
  return { hall_id: 'h1', case_id: caseId, status: 'accepted', last_event_at: '2026-03-01T00:00:00Z', corrections: 0, ...changes };
}
