import type { DuckDBResultReader } from '@duckdb/node-api';
import type { EventFamily, HallEvent } from '#contracts/events';

/** Events from rows of `hall_id, family, kind, entity_id, time_ms, source, id, data`; they were checked when they came. */
export function readEvents(result: DuckDBResultReader): HallEvent[] {
  const [halls, families, kinds, entities, times, sources, ids, texts] = result.getColumns();
  return (halls ?? []).map((hallId, row) => ({
    hallId: String(hallId),
    family: String(families?.[row]) as EventFamily,
    kind: String(kinds?.[row]),
    entityId: String(entities?.[row]),
    time: Number(times?.[row]),
    source: String(sources?.[row]),
    id: String(ids?.[row]),
    data: JSON.parse(String(texts?.[row])),
  })) as HallEvent[];
}
