import mqtt, { type IClientOptions, type IPublishPacket, type MqttClient } from 'mqtt';
import { allClocksFilter, allDeviceStatesFilter, eventsOfAnyShapeFilter } from '#contracts/topics';
import { HallError } from '#engine/errors';
import type { Delivery } from '../ingest/intake.ts';
import type { HallBroker } from './hall-broker.ts';

const publishTimeoutMs = 5000;
/** Messages that may wait for their commit at once. Past it the socket is not read, whatever the broker would still send. */
const waitingAtMost = 16_384;
const receiveMaximum = waitingAtMost;
/** Made once: an error takes its stack with it, and this one is raised for every message. */
const acknowledgedOnDisk = new Error('acknowledged when on disk');

export interface ExternalBrokerSettings {
  /** `mqtt://`, `mqtts://`, `ws://` or `wss://`. */
  readonly url: string;
  /** 4 is MQTT 3.1.1, 5 is MQTT 5. */
  readonly protocolVersion: 4 | 5;
  /** Stays the same over restarts: the broker keeps what arrives while the product is away. */
  readonly clientId: string;
  readonly user?: string;
  readonly password?: string;
  readonly tls?: { readonly ca?: Buffer; readonly cert?: Buffer; readonly key?: Buffer };
  readonly foreignFilters: readonly string[];
  readonly receive: (delivery: Delivery) => void;
  readonly log: (message: string) => void;
}

/** A broker of the hall's own. Resolves when connected and subscribed. */
export async function openExternalBroker(settings: ExternalBrokerSettings): Promise<HallBroker> {
  const { url, protocolVersion, clientId, user, password, tls, foreignFilters, log } = settings;
  const options: IClientOptions = {
    protocolVersion,
    clientId,
    clean: false,
    reconnectPeriod: 1000,
    connectTimeout: 10_000,
    resubscribe: true,
    queueQoSZero: false,
    ...(protocolVersion === 5 ? { properties: { receiveMaximum, sessionExpiryInterval: 7 * 86_400 } } : {}),
    ...(user === undefined ? {} : { username: user }),
    ...(password === undefined ? {} : { password }),
    ...(tls ?? {}),
  };
  const client = mqtt.connect(url, options);
  acknowledgeOnSettled(client, settings.receive);
  client.on('error', (error) => log(`broker: ${error.message}`));
  client.on('offline', () => log('broker: connection lost, trying again'));
  await firstConnection(client, url);
  const filters = [eventsOfAnyShapeFilter, allClocksFilter, allDeviceStatesFilter, ...foreignFilters];
  await client.subscribeAsync(Object.fromEntries(filters.map((filter) => [filter, { qos: 1 as const }])));
  return {
    url,
    isConnected: () => client.connected,
    publish: async (topic, payload, retain = false) => {
      try {
        await withTimeout(client.publishAsync(topic, payload, { qos: 1, retain }), publishTimeoutMs);
      } catch (cause) {
        throw new HallError('broker_failed', `the broker did not take a message for ${topic}`, { cause });
      }
    },
    close: () => client.endAsync(false),
  };
}

/**
 * mqtt.js takes one packet at a time and acknowledges it when the callback is called. So the callback is called at once with
 * an error, which makes it go on without a PUBACK, and the PUBACK is sent when the message is on disk. While too many wait, the
 * callback is held back, and with it the stream. `_sendPacket` is private: the version of mqtt.js is pinned, and a test against a
 * real broker holds this to its word.
 */
function acknowledgeOnSettled(client: MqttClient, receive: (delivery: Delivery) => void): void {
  let connection = 0;
  let waiting = 0;
  let held: (() => void) | null = null;
  client.on('close', () => {
    connection += 1;
  });
  const settle = (qos: number, messageId: number | undefined, arrivedOn: number): void => {
    // After a reconnect the broker sends what it has no PUBACK for again, under other message ids.
    if (qos === 1 && arrivedOn === connection && client.connected) client['_sendPacket']({ cmd: 'puback', messageId });
    waiting -= 1;
    if (waiting > waitingAtMost / 2) return;
    held?.();
    held = null;
  };
  client.handleMessage = ({ messageId, qos, topic, payload: sent }: IPublishPacket, callback) => {
    const payload = typeof sent === 'string' ? Buffer.from(sent) : sent;
    const arrivedOn = connection;
    waiting += 1;
    receive({ topic, payload, client: 'broker', settled: settle.bind(null, qos, messageId, arrivedOn) });
    const withoutPuback = qos === 1 ? acknowledgedOnDisk : undefined;
    if (waiting < waitingAtMost) callback(withoutPuback);
    else held = () => callback(withoutPuback);
  };
}

function firstConnection(client: MqttClient, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refused = (cause: Error): void => {
      client.end(true);
      reject(new HallError('broker_failed', `no connection to the broker at ${redact(url)}: ${cause.message}`, { cause }));
    };
    client.once('error', refused);
    client.once('connect', () => {
      // From now on a broker that cannot be reached is tried again.
      client.off('error', refused);
      resolve();
    });
  });
}

const redact = (url: string): string => url.replace(/\/\/[^@/]*@/, '//…@');

function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
