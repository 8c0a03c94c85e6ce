import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mqtt from 'mqtt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HallNode, openNode } from '../../../server/node.ts';
import { chirpStackUplink } from './uplinks.ts';

const device = '24e124136b000001';
const folder = mkdtempSync(join(tmpdir(), 'halltide-'));
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let node: HallNode;
let client: mqtt.MqttClient;

beforeAll(async () => {
  writeFileSync(
    join(folder, 'places.json'),
    JSON.stringify({ places: [{ device, hallId: 'cal-building', kind: 'people_counter', areaId: 'front-door' }] }),
  );
  const broken = {
    name: 'broken',
    about: '',
    topic: 'broken/{device}',
    payload: 'json',
    expression: '$error("no such thing: " & payload.thing)',
  };
  writeFileSync(join(folder, 'broken.adapter.json'), JSON.stringify(broken));
  const broker = { kind: 'embedded', host: '127.0.0.1', port: 0, credentials: null, tls: null } as const;
  node = await openNode({
    dataDir: null,
    hallFolders: [],
    adapterFolders: [folder],
    broker,
    wall: Date.now,
    log: silent,
    onStoreFailure: () => undefined,
  });
  client = await mqtt.connectAsync(node.broker?.url ?? '', { protocolVersion: 4 });
});
afterAll(async () => {
  await client.endAsync();
  await node.close();
  rmSync(folder, { recursive: true });
});

describe("a sensor that speaks its own language to the hall's broker", () => {
  it('is counted once, its memory on the day on which it counted, by the time of the acknowledgement', async () => {
    const history = [{ timestamp: Date.parse('2026-03-02T17:00:00Z') / 1000, period_in: 11, period_out: 4 }];
    const { topic, payload } = chirpStackUplink(device, { period_in: 19, period_out: 20, history }, 4, '2026-03-03T17:00:00Z');
    for (const _ of ['once', 'again']) await client.publishAsync(topic, Buffer.from(payload), { qos: 1 });
    const rows = await node.queries.query('SELECT day, passed_in, passed_out FROM area_counts ORDER BY day', {});
    expect(rows).toEqual([
      { day: '2026-03-02', passed_in: 11, passed_out: 4 },
      { day: '2026-03-03', passed_in: 19, passed_out: 20 },
    ]);
    expect(node.engine.state('cal-building').devices[device]).toMatchObject({ status: 'ok', kind: expect.any(String) });
  });

  it('is shown in the quarantine with the message that broke its adapter', async () => {
    await client.publishAsync('broken/d1', '{"thing":"a tide"}', { qos: 1 });
    const rows = await node.queries.query(
      "SELECT source, topic, reason, detail, first_bytes FROM quarantine WHERE topic = 'broken/d1'",
      {},
    );
    expect(rows).toEqual([
      {
        source: 'broken',
        topic: 'broken/d1',
        reason: 'adapter_failed',
        detail: 'no such thing: a tide in line 1',
        first_bytes: '{"thing":"a tide"}',
      },
    ]);
  });

  it('is shown there too when nobody said where it stands', async () => {
    const { topic, payload } = chirpStackUplink('ffffffffffffffff', { period_in: 1, period_out: 1 }, 1, '2026-03-03T17:00:00Z');
    await client.publishAsync(topic, Buffer.from(payload), { qos: 1 });
    const rows = await node.queries.query("SELECT reason, detail FROM quarantine WHERE source = 'milesight-chirpstack'", {});
    expect(rows).toEqual([{ reason: 'unknown_device', detail: 'no place for device ffffffffffffffff' }]);
  });
});
