import type { DeviceEvent } from '#contracts/events';
import type { ProjectedRows } from './projection-row.ts';

/** The row of `device_events` of a fault, a recovery or a low consumable; none of the others. */
export function deviceRows(hallId: string, day: number, event: DeviceEvent): ProjectedRows[] {
  const code =
    event.kind === 'fault'
      ? event.data.code
      : event.kind === 'consumable_low'
        ? event.data.consumable
        : event.kind === 'recovered'
          ? ''
          : null;
  if (code === null) return [];
  const row = [hallId, day, event.entityId, event.kind, event.time, code || null];
  return [{ table: 'device_events', hallId, day, entityId: event.entityId, replaces: false, rows: [row] }];
}
