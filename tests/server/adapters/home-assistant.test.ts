import { describe, expect, it } from 'vitest';
import type { DevicePlace } from '../../../server/adapters/adapter-file.ts';
import { buildAdapter } from '../../../server/adapters/build-adapter.ts';
import { readAdapterFiles } from './shipped.ts';

const { file, expression } = readAdapterFiles('home-assistant');
const received = () => Date.parse('2026-03-02T01:00:00Z');

/** What the hall hears of an entity `lobby` that stands in zone-a: `[type, subject, data]`. */
async function hear(part: string, text: string, place: Partial<DevicePlace> = {}, entity = 'lobby') {
  const stands: DevicePlace = { device: 'lobby', hallId: 'h1', kind: 'air_sensor', areaId: 'zone-a', ...place };
  const adapter = buildAdapter(file, expression, { places: new Map([['lobby', stands]]), timeZones: new Map() });
  const adapted = await adapter.adapt(`homeassistant/sensor/${entity}/${part}`, new TextEncoder().encode(text), received);
  for (const { detail } of adapted.unread) throw new Error(detail);
  return adapted.messages.map(({ event }) => {
    const { type, subject, data } = event as { type: string; subject: string; data: object };
    return [type, subject, data];
  });
}

describe('a Home Assistant sensor', () => {
  const heartbeat = ['device.heartbeat', 'lobby', {}];

  it('says a bare number, and its place says what of', async () => {
    expect(await hear('state', '612', { measures: 'co2' })).toEqual([heartbeat, ['area.air', 'zone-a', { co2Ppm: 612 }]]);
    expect(await hear('state', ' 41.5 ', { measures: 'humidity' })).toEqual([heartbeat, ['area.air', 'zone-a', { humidityShare: 0.415 }]]);
    expect(await hear('state', '17', { measures: 'people' })).toEqual([heartbeat, ['area.occupancy', 'zone-a', { people: 17 }]]);
    expect(await hear('state', '80', { measures: 'battery' })).toEqual([['device.heartbeat', 'lobby', { batteryShare: 0.8 }]]);
  });

  it('says by its device class and unit what a number means', async () => {
    const state = {
      state: '70.7',
      attributes: { device_class: 'temperature', unit_of_measurement: '°F' },
      last_updated: '2026-03-02T00:59:00+00:00',
    };
    expect(await hear('state', JSON.stringify(state))).toEqual([heartbeat, ['area.air', 'zone-a', { temperatureCelsius: 21.5 }]]);
  });

  it('says several things in its attributes', async () => {
    expect(await hear('attributes', '{"co2":640,"temperature":"22.5","humidity":41,"battery_level":55,"friendly_name":"Lobby"}')).toEqual([
      ['device.heartbeat', 'lobby', { batteryShare: 0.55 }],
      ['area.air', 'zone-a', { co2Ppm: 640, temperatureCelsius: 22.5, humidityShare: 0.41 }],
    ]);
  });

  it('sees somebody, or water', async () => {
    expect(await hear('state', 'ON', { measures: 'people' })).toEqual([heartbeat, ['area.occupancy', 'zone-a', { people: 1 }]]);
    expect(await hear('state', 'off', { measures: 'people' })).toEqual([heartbeat, ['area.occupancy', 'zone-a', { people: 0 }]]);
    expect(await hear('state', 'on', { measures: 'leak' })).toEqual([heartbeat, ['device.fault', 'lobby', { code: 'leak' }]]);
  });

  it('is silent when it is unavailable', async () => {
    for (const text of ['unavailable', 'unknown', '']) expect(await hear('state', text, { measures: 'co2' })).toEqual([]);
  });

  it('is left alone when it stands nowhere, and so are its other topics', async () => {
    expect(await hear('state', '612', {}, 'kitchen')).toEqual([]);
    expect(await hear('config', '{"name":"Lobby"}')).toEqual([]);
  });
});
