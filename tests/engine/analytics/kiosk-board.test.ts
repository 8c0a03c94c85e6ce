import { expect, test } from 'vitest';
import type { DeviceState, HallState } from '#contracts/hall-state';
import type { KioskBoard } from '#contracts/kiosk-board';
import { kioskBoard } from '#engine/analytics/kiosk-board';
import { hallTen, quietState, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { eventRow, type StoredRow } from '../../support/stored-rows.ts';

const today = '2026-03-02';
const moment = { plan: smallHall, day: today, now: hallTen };
const device = (id: string, kind: DeviceState['kind'] = 'kiosk'): DeviceState => ({
  id,
  kind,
  zoneId: 'Z1',
  status: 'ok',
  statusSince: null,
  faultCode: null,
  consumableLow: null,
  batteryShare: null,
  inSession: false,
  lastSeenAt: null,
});
const state: HallState = {
  ...quietState(smallHall),
  devices: { K1: device('K1'), K2: device('K2'), K3: device('K3'), D1: device('D1', 'display') },
};
const on = (clock: string, type: string, entity: string, data: object = {}): StoredRow => eventRow(today, clock, type, entity, data);
const session = (kiosk: string, from: string, to: string, outcome: string): StoredRow[] => [
  on(from, 'device.kiosk_session_started', kiosk),
  on(to, 'device.kiosk_session_finished', kiosk, { outcome }),
];

async function boardOf(events: readonly StoredRow[], at = moment): Promise<KioskBoard> {
  const store = await MemoryStore.open();
  await store.insert('events', events);
  return kioskBoard(store, at, state);
}

test('sessions are counted by how they ended, and busy time is a share of the opening hours so far', async () => {
  const { kiosks } = await boardOf([
    ...session('K1', '09:00', '09:06', 'completed'),
    on('09:02', 'device.heartbeat', 'K1'),
    ...session('K1', '09:10', '09:13', 'referred'),
    ...session('K1', '09:20', '09:23', 'failed'),
    // Under way at ten, when the hall has been open for an hour.
    on('09:54', 'device.kiosk_session_started', 'K1'),
  ]);
  expect(kiosks[0]).toMatchObject({ deviceId: 'K1', completed: 1, referred: 1, failed: 1, idleAllDay: false, zoneId: 'Z1', status: 'ok' });
  expect(kiosks[0]?.busyShare).toBeCloseTo(18 / 60);
});

test('a terminal that is heard of and not used is idle; of one that says nothing nothing is known', async () => {
  const { kiosks } = await boardOf([...session('K1', '09:00', '09:06', 'completed'), on('08:30', 'device.birth', 'K2', { kind: 'kiosk' })]);
  expect(kiosks.map(({ deviceId, completed, idleAllDay, busyShare }) => [deviceId, completed, idleAllDay, busyShare])).toEqual([
    ['K1', 1, false, 0.1],
    ['K2', 0, true, 0],
    ['K3', null, false, null],
  ]);
});

test('faults, the time they lasted, and paper are told apart', async () => {
  const { kiosks } = await boardOf([
    on('09:00', 'device.fault', 'K1', { code: 'printer' }),
    on('09:05', 'device.heartbeat', 'K1'),
    on('09:20', 'device.recovered', 'K1'),
    on('09:30', 'device.consumable_low', 'K1', { consumable: 'paper' }),
    on('09:50', 'device.fault', 'K1', { code: 'paper_out' }),
  ]);
  expect(kiosks[0]).toMatchObject({ faults: 2, downMinutes: 30, paperLow: 1, paperOut: 1 });
});

test('what self-service took off the windows is its completed sessions among these and the tickets', async () => {
  const sessions = ['09:00', '09:10', '09:20'].flatMap((clock) => session('K1', clock, `${clock}:30`, 'completed'));
  const tickets = Array.from({ length: 9 }, (_, place) => on(`09:0${place}`, 'ticket.issued', `A${place}`));
  const board = await boardOf([...sessions, ...session('K2', '09:00', '09:01', 'referred'), ...tickets]);
  expect(board).toMatchObject({ day: today, completed: 3, tickets: 9, diversionShare: 0.25 });
});

test('where no terminal says anything, the share is unknown and not zero', async () => {
  expect(await boardOf([on('09:00', 'ticket.issued', 'A1')])).toMatchObject({ completed: null, tickets: 1, diversionShare: null });
});

test('before the doors open there is no busy share', async () => {
  const early = { ...moment, now: hallTen - 2 * 3_600_000 };
  const { kiosks } = await boardOf([on('07:30', 'device.birth', 'K1', { kind: 'kiosk' })], early);
  expect(kiosks[0]).toMatchObject({ deviceId: 'K1', busyShare: null });
});
