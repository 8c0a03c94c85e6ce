import { expect, test } from 'vitest';
import type { DeviceState } from '#contracts/hall-state';
import { dutyList } from '#engine/analytics/duty-list';
import { hallTen, quietState, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { at } from '../../support/stored-rows.ts';

const device = (id: string, changes: Partial<DeviceState>): [string, DeviceState] => [
  id,
  {
    id,
    kind: 'kiosk',
    zoneId: 'Z1',
    status: 'ok',
    statusSince: hallTen - 60_000,
    faultCode: null,
    consumableLow: null,
    batteryShare: null,
    inSession: false,
    lastSeenAt: hallTen,
    ...changes,
  },
];

test('faults come first, then the silent, then low paper; a device in order is not on the list', async () => {
  const store = await MemoryStore.open();
  const fault = { hall_id: 'h1', day: '2026-02-20', device_id: 'K2', kind: 'fault', code: 'jam' };
  await store.insert('device_events', [
    { ...fault, time: at('2026-02-20', '09:00') },
    { ...fault, time: at('2026-02-21', '09:00') },
    { ...fault, time: at('2026-01-20', '09:00') },
    { ...fault, time: at('2026-02-21', '09:10'), kind: 'recovered' },
  ]);
  const devices = Object.fromEntries([
    device('K1', {}),
    device('K5', { consumableLow: 'paper' }),
    device('K3', { status: 'lost' }),
    device('K2', { status: 'fault', faultCode: 'jam' }),
    device('K4', { status: 'fault', statusSince: hallTen - 3_600_000 }),
    device('K6', { status: 'unknown', statusSince: null, lastSeenAt: null }),
  ]);
  const rows = await dutyList(store, { ...quietState(smallHall), devices }, hallTen);
  expect(rows.map((row) => row.deviceId)).toEqual(['K4', 'K2', 'K3', 'K5', 'K6']);
  expect(rows[1]).toMatchObject({ faultCode: 'jam', faultsLast28Days: 2, since: '2026-03-02T01:59:00.000Z' });
});
