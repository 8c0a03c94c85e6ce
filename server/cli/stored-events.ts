import type { EventFamily, WireEvent } from '#contracts/events';
import { eventTopic } from '#contracts/topics';
import type { NodeQueries, QueryRow } from './node-queries.ts';

/** An event as the store has it. Time is ms since 1970. */
export interface StoredWireEvent {
  readonly hallId: string;
  readonly topic: string;
  readonly time: number;
  readonly event: WireEvent;
}

/** Which events: of one hall or of all, from a moment on and before another; null leaves that side open. */
export interface StoredSpan {
  readonly hallId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** The stored events, a day and hall at a time, each in time order. */
export async function* readStoredEvents(queries: NodeQueries, span: StoredSpan): AsyncGenerator<StoredWireEvent> {
  const days = await queries.ask('event-days', { hall_id: span.hallId, from: span.from, to: span.to });
  for (const { hall_id: hallId, service_day: day } of days) {
    const rows = await queries.ask('events-of-day', { hall_id: hallId ?? null, day: day ?? null, from: span.from, to: span.to });
    for (const row of rows) yield formatRow(String(hallId), row);
  }
}

function formatRow(hallId: string, row: QueryRow): StoredWireEvent {
  const { family, kind, entity_id: entityId, time_ms: timeMs, source, id, data, sequence } = row;
  const time = Number(timeMs);
  const event = {
    specversion: '1.0',
    id: String(id),
    source: String(source),
    type: `${family}.${kind}`,
    subject: String(entityId),
    time: new Date(time).toISOString(),
    ...(typeof sequence === 'number' && { sequence }),
    data: JSON.parse(String(data)),
  } as WireEvent;
  return { hallId, topic: eventTopic(hallId, String(family) as EventFamily, String(entityId)), time, event };
}
