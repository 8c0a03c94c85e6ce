import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DevicePlace } from '../../../server/adapters/adapter-file.ts';
import { buildAdapter } from '../../../server/adapters/build-adapter.ts';
import { readAdapterFiles } from './shipped.ts';
import { chirpStackUplink, thingsStackUplink } from './uplinks.ts';

const device = '24e124136b000001';
const heard = '2026-03-02T01:15:00.123456Z';
const stand = (place: Partial<DevicePlace>): DevicePlace => ({
  device,
  hallId: 'h1',
  kind: 'people_counter',
  areaId: 'door-east',
  ...place,
});

const networks = [
  { name: 'milesight-chirpstack', uplink: chirpStackUplink },
  { name: 'milesight-things-stack', uplink: thingsStackUplink },
];

/** What the adapter says of a decoded frame: `[type, subject, data]` without heartbeats, or the refusal. */
async function hear(network: (typeof networks)[number], decoded: object, place: Partial<DevicePlace> = {}, frame = 0) {
  const { file, expression } = readAdapterFiles(network.name);
  const adapter = buildAdapter(file, expression, { places: new Map([[device, stand(place)]]), timeZones: new Map() });
  const { topic, payload } = network.uplink(device, decoded, frame, heard);
  const adapted = await adapter.adapt(topic, payload);
  for (const { reason, detail } of adapted.unread) throw new Error(`${reason}: ${detail}`);
  return adapted.messages.map(({ event, topic: wireTopic }) => ({
    ...(event as { type: string; id: string; time: string; data: object }),
    wireTopic,
  }));
}
const said = (events: Awaited<ReturnType<typeof hear>>) =>
  events.filter((event) => event.type !== 'device.heartbeat').map(({ type, wireTopic, data }) => [type, wireTopic.split('/').at(-1), data]);

describe.each(networks)('a Milesight sensor behind $name', (network) => {
  it('says what passed in the period, not the totals since its reset', async () => {
    const events = await hear(network, { battery: 92, total_in: 18, total_out: 22, period_in: 19, period_out: 20 });
    expect(said(events)).toEqual([['area.passed', 'door-east', { in: 19, out: 20 }]]);
    expect(events[0]).toMatchObject({ type: 'device.heartbeat', data: { batteryShare: 0.92 }, time: '2026-03-02T01:15:00.123Z' });
  });

  it('tells the two frames of one counter apart and a repeat of a frame not', async () => {
    const ids = async (frame: number) => (await hear(network, { period_in: 1, period_out: 0 }, {}, frame)).map((event) => event.id);
    expect(await ids(7)).toEqual(await ids(7));
    expect(await ids(7)).not.toEqual(await ids(8));
  });

  it('gives what it remembered the time at which it was counted', async () => {
    const history = [
      { timestamp: 1693530747, period_in: 11, period_out: 4 },
      { timestamp: 1693531647, period_in: 7, period_out: 2, total_in: 29 },
    ];
    const events = (await hear(network, { history }, {}, 9)).filter((event) => event.type === 'area.passed');
    expect(events.map(({ time, data }) => [time, data])).toEqual([
      ['2023-09-01T01:12:27.000Z', { in: 11, out: 4 }],
      ['2023-09-01T01:27:27.000Z', { in: 7, out: 2 }],
    ]);
  });

  it('knows a remembered reading that it sent before', async () => {
    const [live] = (await hear(network, { timestamp: 1693530747, period_in: 11, period_out: 4 }, {}, 3)).filter(
      (event) => event.type === 'area.passed',
    );
    const [remembered] = (await hear(network, { history: [{ timestamp: 1693530747, period_in: 11, period_out: 4 }] }, {}, 9)).filter(
      (event) => event.type === 'area.passed',
    );
    expect(remembered?.id).toBe(live?.id);
  });

  it('keeps the lines of one moment apart, each at its own door', async () => {
    const history = [
      { timestamp: 1693530747, line_1_period_in: 3, line_1_period_out: 1 },
      { timestamp: 1693530747, line_2_period_in: 2, line_2_period_out: 5 },
    ];
    const events = (await hear(network, { history }, { lines: { 1: 'door-east', 2: 'door-west' } })).filter(
      (event) => event.type === 'area.passed',
    );
    expect(said(events)).toEqual([
      ['area.passed', 'door-east', { in: 3, out: 1 }],
      ['area.passed', 'door-west', { in: 2, out: 5 }],
    ]);
    expect(new Set(events.map((event) => event.id)).size).toBe(2);
  });

  it('counts flows over the edge that lies outside', async () => {
    const flows = { a_to_a: 9, a_to_b: 4, a_to_c: 1, a_to_d: 0, b_to_a: 2, b_to_c: 8, c_to_a: 0, d_to_a: 3, people_in: 77, people_out: 77 };
    expect(said(await hear(network, flows, { outside: 'a' }))).toEqual([['area.passed', 'door-east', { in: 5, out: 5 }]]);
  });

  it('says how many people a region sensor sees, in all or by area', async () => {
    const regions = { region_1_count: 2, region_2_count: 16, region_3_count: 7, region_4_count: 9 };
    expect(said(await hear(network, regions))).toEqual([['area.occupancy', 'door-east', { people: 34 }]]);
    expect(said(await hear(network, regions, { regions: { 2: 'zone-a', 4: 'zone-b' } }))).toEqual([
      ['area.occupancy', 'zone-a', { people: 16 }],
      ['area.occupancy', 'zone-b', { people: 9 }],
    ]);
  });

  it('says the air as shares and degrees', async () => {
    expect(
      said(await hear(network, { battery: 100, co2: 453, temperature: 28, humidity: 54.5 }, { kind: 'air_sensor', areaId: 'zone-a' })),
    ).toEqual([['area.air', 'zone-a', { co2Ppm: 453, temperatureCelsius: 28, humidityShare: 0.545 }]]);
  });

  it('does not take the heat of a counter for the air of the hall', async () => {
    expect(said(await hear(network, { battery: 100, temperature: 26.8 }))).toEqual([]);
  });

  it('tells of a leak, of its end, and of an empty battery', async () => {
    expect(said(await hear(network, { battery: 10, leakage_status: 'leak' }, { kind: 'other', deviceId: 'leak-1' }))).toEqual([
      ['device.consumable_low', 'leak-1', { consumable: 'battery', leftShare: 0.1 }],
      ['device.fault', 'leak-1', { code: 'leak' }],
    ]);
    expect(said(await hear(network, { leakage_status: 'normal' }, { deviceId: 'leak-1' }))).toEqual([['device.recovered', 'leak-1', {}]]);
  });

  it('is born when it is switched on', async () => {
    expect(said(await hear(network, { device_status: 'on', sn: '6614c39694870000' }, { model: 'VS350', zoneId: 'zone-a' }))).toEqual([
      ['device.birth', device, { kind: 'people_counter', model: 'VS350', zoneId: 'zone-a' }],
    ]);
  });

  it('is refused while nobody said where it stands', async () => {
    const { file, expression } = readAdapterFiles(network.name);
    const adapter = buildAdapter(file, expression, { places: new Map(), timeZones: new Map() });
    const { topic, payload } = network.uplink(device, { period_in: 1, period_out: 1 }, 1, heard);
    expect(await adapter.adapt(topic, payload)).toMatchObject({
      messages: [],
      unread: [{ reason: 'unknown_device', detail: expect.stringMatching(/24e124136b000001/i) }],
    });
  });
});

const vectorsPath = '../shared/data/sensor_payloads/vectors.json';
describe.skipIf(!existsSync(vectorsPath))("the vendor's own test vectors", () => {
  const vectors = existsSync(vectorsPath)
    ? (JSON.parse(readFileSync(vectorsPath, 'utf8')) as { device: string; hex: string; expect: object }[])
    : [];
  it.each(vectors)('$device $hex gives a heartbeat and every count, person and air value in it', async ({ expect: decoded }) => {
    for (const network of networks) {
      const events = await hear(network, decoded, { kind: 'air_sensor', outside: 'a' });
      expect(events[0]?.type).toBe('device.heartbeat');
      const types = new Set(events.map((event) => event.type));
      const keys = Object.keys(decoded);
      expect(types.has('area.passed')).toBe(keys.some((key) => /period(ic_counter)?_in$|^a_to_b$/.test(key)));
      expect(types.has('area.occupancy')).toBe(keys.some((key) => /^occupancy$|^region_\d+_count$/.test(key)));
      expect(types.has('area.air')).toBe(keys.some((key) => /^(co2|temperature|humidity)$/.test(key)));
    }
  });
});
