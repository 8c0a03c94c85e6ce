import type { HallState } from '#contracts/hall-state';
import type { KioskBoard, KioskRow } from '#contracts/kiosk-board';
import { HallCalendar } from '../hall-calendar.ts';
import type { QuerySource } from '../query-source.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask, type CellsOf } from './question.ts';

type Answer = CellsOf<typeof catalog.kiosks.columns>;

/** The self-service terminals of a hall on `moment.day`, up to now when that is the state's own day: most used first. */
export async function kioskBoard(queries: QuerySource, moment: HallMoment, state: HallState): Promise<KioskBoard> {
  const kiosks = Object.values(state.devices).filter(({ kind }) => kind === 'kiosk');
  const { hall_id, day, now } = momentParameters(moment);
  const kiosk_ids = kiosks.map(({ id }) => id).join(',');
  const rows = await ask(queries, catalog.kiosks, { hall_id, day, now, is_today: day === state.day, kiosk_ids });
  const openSeconds = new HallCalendar(moment.plan.timeZone).openSeconds(moment.plan.openingHours, moment.day, moment.now);
  const found = new Map(rows.map((row) => [row.device_id, row]));
  const heard = rows.filter(({ completed }) => completed !== null);
  const completed = heard.length === 0 ? null : heard.reduce((sum, row) => sum + (row.completed ?? 0), 0);
  const tickets = rows[0]?.tickets ?? 0;
  return {
    day,
    completed,
    tickets,
    diversionShare: completed === null || completed + tickets === 0 ? null : completed / (completed + tickets),
    kiosks: kiosks
      .map(({ id, zoneId, status }) => kioskRow({ deviceId: id, zoneId, status }, found.get(id), openSeconds))
      .sort((a, b) => (b.completed ?? -1) - (a.completed ?? -1) || a.deviceId.localeCompare(b.deviceId)),
  };
}

function kioskRow(kiosk: Pick<KioskRow, 'deviceId' | 'zoneId' | 'status'>, row: Answer | undefined, openSeconds: number): KioskRow {
  const busy = row?.busy_seconds ?? null;
  const down = row?.down_seconds ?? null;
  return {
    ...kiosk,
    completed: row?.completed ?? null,
    referred: row?.referred ?? null,
    failed: row?.failed ?? null,
    busyShare: busy === null || openSeconds === 0 ? null : Math.min(1, busy / openSeconds),
    idleAllDay: row?.started === 0,
    faults: row?.faults ?? null,
    downMinutes: down === null ? null : down / 60,
    paperLow: row?.paper_low ?? null,
    paperOut: row?.paper_out ?? null,
  };
}
