import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mqtt, { type IClientOptions } from 'mqtt';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type EmbeddedBrokerSettings, openEmbeddedBroker } from '../../../server/broker/embedded-broker.ts';
import { openExternalBroker } from '../../../server/broker/external-broker.ts';
import type { Delivery } from '../../../server/ingest/intake.ts';
import { startMosquitto } from '../../support/mosquitto-broker.ts';

const topic = 'hall/small/v1/evt/ticket/A001';

async function embedded(receive: (delivery: Delivery) => void, more: Partial<EmbeddedBrokerSettings> = {}) {
  const broker = await openEmbeddedBroker({
    host: '127.0.0.1',
    port: 0,
    credentials: null,
    tls: null,
    receive,
    ...more,
  });
  onTestFinished(() => broker.close());
  return broker;
}

async function connected(url: string, options: IClientOptions = {}) {
  const client = await mqtt.connectAsync(url, { reconnectPeriod: 0, ...options });
  onTestFinished(() => client.endAsync(true));
  return client;
}

async function until(fulfilled: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !fulfilled(); attempt += 1) await sleep(10);
  expect(fulfilled()).toBe(true);
}

/** A certificate for 127.0.0.1 and its key, signed by itself. */
function selfSigned() {
  const folder = mkdtempSync(join(tmpdir(), 'halltide-tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=127.0.0.1',
      '-addext',
      'subjectAltName=IP:127.0.0.1',
      '-keyout',
      keyFile,
      '-out',
      certFile,
    ],
    { stdio: 'ignore' },
  );
  return { cert: readFileSync(certFile), key: readFileSync(keyFile) };
}

describe('the embedded broker', () => {
  it('acknowledges a publish only once the message is settled', async () => {
    const held: Delivery[] = [];
    const { url } = await embedded((delivery) => held.push(delivery));
    const client = await connected(url);
    let acknowledged = false;
    const publishing = client.publishAsync(topic, '{}', { qos: 1 }).then(() => {
      acknowledged = true;
    });
    await until(() => held.length === 1);
    await sleep(100);
    expect(acknowledged).toBe(false);
    held[0]?.settled();
    await publishing;
    expect(acknowledged).toBe(true);
  });

  it('takes no command from a client, whoever it is', async () => {
    const { url } = await embedded(({ settled }) => settled());
    const listener = await connected(url);
    const heard: string[] = [];
    listener.on('message', (at) => heard.push(at));
    await listener.subscribeAsync('hall/+/v1/cmd/+/+', { qos: 1 });
    const intruder = await connected(url);
    intruder.on('error', () => undefined);
    intruder.publish('hall/small/v1/cmd/window/W1', '{}', { qos: 1 });
    await sleep(200);
    expect(heard).toEqual([]);
  });

  it('retains what is so, and no event', async () => {
    const { url } = await embedded(({ settled }) => settled());
    const client = await connected(url);
    const clock = 'hall/small/v1/state/clock';
    for (const at of [topic, clock, 'hall/nonsense']) await client.publishAsync(at, '{}', { qos: 1, retain: true });
    const later = await connected(url);
    const heard: string[] = [];
    later.on('message', (at) => heard.push(at));
    await later.subscribeAsync('#', { qos: 1 });
    await until(() => heard.length > 0);
    await sleep(100);
    expect(heard).toEqual([clock]);
  });

  it('retains no more than a state needs, so that nobody fills its memory', async () => {
    const { url } = await embedded(({ settled }) => settled());
    const client = await connected(url);
    const presence = (device: string) => `hall/small/v1/state/device/${device}`;
    await client.publishAsync(presence('small'), '{"state":"ready"}', { qos: 1, retain: true });
    await client.publishAsync(presence('large'), Buffer.alloc(2000, 'x'), { qos: 1, retain: true });
    const later = await connected(url);
    const heard: string[] = [];
    later.on('message', (at) => heard.push(at));
    await later.subscribeAsync('hall/#', { qos: 1 });
    await until(() => heard.length > 0);
    await sleep(100);
    expect(heard).toEqual([presence('small')]);
  });

  it('hands on what is published at any topic, a nameless sender by where it is', async () => {
    const heard: string[] = [];
    const { url } = await embedded(({ topic: at, client, settled }) => {
      heard.push(`${at} ${client}`);
      settled();
    });
    const named = await connected(url, { clientId: 'kiosk-7' });
    const nameless = await connected(url, { clientId: '' });
    for (const at of ['Hall/small/v1/evt/ticket/A1', '/', 'hall/small/v2/evt/ticket/A1']) await named.publishAsync(at, 'x', { qos: 1 });
    await nameless.publishAsync('elsewhere', 'x', { qos: 1 });
    expect(heard).toEqual([
      'Hall/small/v1/evt/ticket/A1 kiosk-7',
      '/ kiosk-7',
      'hall/small/v2/evt/ticket/A1 kiosk-7',
      'elsewhere unnamed at 127.0.0.1',
    ]);
  });

  it('leaves nothing running when its port is taken', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
    const taken = await embedded(({ settled }) => settled());
    const before = timers();
    await expect(embedded(() => undefined, { port: Number(new URL(taken.url).port) })).rejects.toThrow(/cannot listen/);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it('keeps commands for a hall that is away, and nothing else', async () => {
    const broker = await embedded(({ settled }) => settled());
    const session = { clientId: 'hall-gateway', clean: false } as const;
    const hall = await connected(broker.url, session);
    await hall.subscribeAsync({ 'hall/small/v1/cmd/+/+': { qos: 1 }, '#': { qos: 1 } });
    await hall.endAsync();
    const publisher = await connected(broker.url);
    await publisher.publishAsync(topic, '{}', { qos: 1 });
    await broker.publish('hall/small/v1/cmd/window/W1', 'open');
    const heard: string[] = [];
    const back = mqtt.connect(broker.url, { ...session, reconnectPeriod: 0 });
    onTestFinished(() => back.endAsync(true));
    back.on('message', (at) => heard.push(at));
    await until(() => heard.length > 0);
    await sleep(100);
    expect(new Set(heard)).toEqual(new Set(['hall/small/v1/cmd/window/W1']));
  });

  it('brings commands of ours to the hall', async () => {
    const broker = await embedded(({ settled }) => settled());
    const hall = await connected(broker.url);
    const heard: string[] = [];
    hall.on('message', (at, payload) => heard.push(`${at} ${payload}`));
    await hall.subscribeAsync('hall/small/v1/cmd/+/+', { qos: 1 });
    await broker.publish('hall/small/v1/cmd/window/W1', 'open');
    await until(() => heard.length === 1);
    expect(heard).toEqual(['hall/small/v1/cmd/window/W1 open']);
  });

  it('lets nobody in without the password it was given', async () => {
    const { url } = await embedded(({ settled }) => settled(), { credentials: { user: 'hall', password: 'right' } });
    await expect(mqtt.connectAsync(url, { username: 'hall', password: 'wrong', reconnectPeriod: 0 })).rejects.toThrow(
      /not authorized|bad user/i,
    );
    await connected(url, { username: 'hall', password: 'right' });
  });

  it('speaks TLS, and asks for a client certificate where an authority is set', async () => {
    const { cert, key } = selfSigned();
    const { url } = await embedded(({ settled }) => settled(), {
      tls: { cert, key, ca: cert, requestCert: true, rejectUnauthorized: true },
    });
    await expect(mqtt.connectAsync(url, { ca: cert, reconnectPeriod: 0 })).rejects.toThrow();
    const client = await connected(url, { ca: cert, cert, key });
    await client.publishAsync(topic, '{}', { qos: 1 });
  });
});

describe.each([4, 5] as const)('an external broker over MQTT protocol %i', (protocolVersion) => {
  const open = (url: string, receive: (delivery: Delivery) => void) =>
    openExternalBroker({ url, protocolVersion, clientId: 'halltide-test', foreignFilters: [], receive, log: () => undefined });

  it('gets no acknowledgement for what is not settled, and sends it again after a reconnect', async () => {
    const mosquitto = await startMosquitto();
    onTestFinished(() => mosquitto.stop());
    const publisher = await connected(mosquitto.url);
    const held: Delivery[] = [];
    const first = await open(mosquitto.url, (delivery) => held.push(delivery));
    for (const id of ['A1', 'A2', 'A3']) await publisher.publishAsync(`hall/small/v1/evt/ticket/${id}`, id, { qos: 1 });
    await until(() => held.length === 3);
    held[1]?.settled();
    await sleep(100);
    await first.close();
    const again: string[] = [];
    const second = await open(mosquitto.url, ({ payload, settled }) => {
      again.push(Buffer.from(payload).toString());
      settled();
    });
    await until(() => again.length === 2);
    await sleep(100);
    expect(again.sort()).toEqual(['A1', 'A3']);
    await second.close();
  });

  it('stops reading while 16,384 messages wait, and goes on when they are settled', async () => {
    const mosquitto = await startMosquitto(['max_inflight_messages 0']);
    onTestFinished(() => mosquitto.stop());
    const publisher = await connected(mosquitto.url);
    const held: Delivery[] = [];
    const broker = await open(mosquitto.url, (delivery) => held.push(delivery));
    const count = 20_000;
    await Promise.all(Array.from({ length: count }, (_unused, place) => publisher.publishAsync(topic, String(place), { qos: 1 })));
    await until(() => held.length >= 16_384);
    await sleep(200);
    expect(held.length).toBe(16_384);
    for (const { settled } of held.splice(0)) settled();
    await until(() => held.length === count - 16_384);
    for (const { settled } of held) settled();
    await broker.close();
  });

  it('does not hold up the stream while messages wait for their commit', async () => {
    const mosquitto = await startMosquitto(['max_inflight_messages 0']);
    onTestFinished(() => mosquitto.stop());
    const publisher = await connected(mosquitto.url);
    const held: Delivery[] = [];
    const broker = await open(mosquitto.url, (delivery) => held.push(delivery));
    await Promise.all(Array.from({ length: 500 }, (_unused, place) => publisher.publishAsync(topic, String(place), { qos: 1 })));
    await until(() => held.length === 500);
    for (const { settled } of held) settled();
    await broker.close();
  });

  it('finds its way back to a broker that was away', async () => {
    const before = await startMosquitto();
    const held: Delivery[] = [];
    const broker = await open(before.url, (delivery) => held.push(delivery));
    await before.stop();
    // Long enough for an attempt that nobody answers.
    await sleep(1500);
    const after = await startMosquitto([], before.port);
    onTestFinished(() => after.stop());
    await until(() => broker.isConnected());
    const publisher = await connected(after.url);
    for (let attempt = 0; attempt < 20 && held.length === 0; attempt += 1) {
      await publisher.publishAsync(topic, '{}', { qos: 1 });
      await sleep(50);
    }
    expect(held.length).toBeGreaterThan(0);
    await broker.close();
  });
});

it('says which broker does not answer, without its password', async () => {
  const opening = openExternalBroker({
    url: 'mqtt://user:secret@127.0.0.1:1',
    protocolVersion: 4,
    clientId: 'x',
    foreignFilters: [],
    receive: () => undefined,
    log: () => undefined,
  });
  await expect(opening).rejects.toThrow(/no connection to the broker at mqtt:\/\/…@127\.0\.0\.1:1/);
});
