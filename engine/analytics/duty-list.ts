import type { DeviceState, HallState } from '#contracts/hall-state';
import type { DutyRow } from '#contracts/http-api';
import type { Instant } from '#contracts/instant';
import type { QuerySource } from '../query-source.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

const faultDays = 28;

/** Devices with a fault, no sign of life or a low consumable: worst first, then those waiting longest. */
export async function dutyList(queries: QuerySource, state: HallState, now: Instant): Promise<DutyRow[]> {
  const since = new Date(now - faultDays * 86_400_000).toISOString();
  const counts = await ask(queries, catalog.deviceFaults, { hall_id: state.hallId, since });
  const faults = new Map(counts.map((row) => [row.device_id, row.faults]));
  return Object.values(state.devices)
    .filter((device) => severity(device) > 0)
    .sort((a, b) => severity(b) - severity(a) || (a.statusSince ?? 0) - (b.statusSince ?? 0) || a.id.localeCompare(b.id))
    .map((device) => dutyRow(device, faults.get(device.id) ?? 0));
}

/** 0 for a device in order. */
function severity({ status, consumableLow }: DeviceState): number {
  switch (status) {
    case 'fault':
      return 4;
    case 'lost':
      return 3;
    case 'ok':
      return consumableLow === null ? 0 : 2;
    case 'unknown':
      return 1;
  }
}

function dutyRow(device: DeviceState, faultsLast28Days: number): DutyRow {
  return {
    deviceId: device.id,
    kind: device.kind,
    zoneId: device.zoneId,
    status: device.status,
    since: isoTime(device.statusSince),
    faultCode: device.faultCode,
    consumableLow: device.consumableLow,
    lastSeenAt: isoTime(device.lastSeenAt),
    faultsLast28Days,
  };
}

function isoTime(time: Instant | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
