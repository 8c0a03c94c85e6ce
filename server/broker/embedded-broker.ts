import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { Aedes, type AuthenticateError, type Client } from 'aedes';
import { isStateTopic } from '#contracts/topics';
import { HallError } from '#engine/errors';
import type { Delivery } from '../ingest/intake.ts';
import type { HallBroker } from './hall-broker.ts';

/** Bytes of one client that are read ahead: what it sent in one go is committed in one go. */
const readAheadBytes = 1024 * 1024;
const connectTimeoutMs = 10_000;
const drainTimeoutMs = 30_000;
const clientsAtMost = 2000;
/** A hall's clock or a device's presence is a few dozen bytes; a city has fewer devices. */
const retainedBytesAtMost = 1024;
const retainedAtMost = 20_000;
const commandTopic = /^hall\/[^/#]+\/v1\/cmd\//;

export interface EmbeddedBrokerSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Without, anybody who reaches the port may publish: only for loopback. */
  readonly credentials: { readonly user: string; readonly password: string } | null;
  /** Certificate and key; client certificates are asked for when `ca` is there too. */
  readonly tls: TlsOptions | null;
  readonly receive: (delivery: Delivery) => void;
}

/**
 * The broker inside the product. Its PUBACK waits for the commit: `authorizePublish` comes before the acknowledgement, and
 * only calls back when the intake has settled the message. Clients may publish to no command topic: commands are ours to give.
 */
export async function openEmbeddedBroker(settings: EmbeddedBrokerSettings): Promise<HallBroker> {
  const { credentials, tls, receive } = settings;
  const retained = new Set<string>();
  const aedes = new Aedes({
    connectTimeout: connectTimeoutMs,
    drainTimeout: drainTimeoutMs,
    authenticate: (_client, user, password, done) => {
      const known = !credentials || (user === credentials.user && password?.toString() === credentials.password);
      done(known ? null : badCredentials(), known);
    },
    authorizePublish: (client, packet, done) => {
      const { topic } = packet;
      if (topic.startsWith('$') || commandTopic.test(topic)) {
        done(client ? new Error(`not allowed to publish to ${topic}`) : null);
        return;
      }
      const payload = typeof packet.payload === 'string' ? Buffer.from(packet.payload) : packet.payload;
      if (packet.retain) {
        // What is retained stays in memory for ever: only what is so, little of it, and not of endlessly many.
        const isNew = !retained.has(topic);
        packet.retain = isStateTopic(topic) && payload.byteLength <= retainedBytesAtMost && (!isNew || retained.size < retainedAtMost);
        if (packet.retain) retained.add(topic);
      }
      receive({ topic, payload, client: client ? nameOf(client) : 'broker', settled: done });
    },
    authorizeSubscribe: (client, subscription, done) => {
      // For a client that is away only commands are kept: of everything else there is no end.
      if (client?.clean === false && !commandTopic.test(subscription.topic)) subscription.qos = 0;
      done(null, subscription);
    },
  });
  await aedes.listen();
  const sockets = new Set<Socket>();
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.once('close', () => sockets.delete(socket));
    // A peer that vanishes is no fault of ours; without a listener its reset would end the process.
    socket.on('error', () => socket.destroy());
    aedes.handle(socket);
  };
  aedes.on('clientError', (client: Client) => client.close());
  aedes.on('connectionError', (client: Client) => client.close());
  const server = tls
    ? createTlsServer({ ...tls, highWaterMark: readAheadBytes }, serve)
    : createServer({ highWaterMark: readAheadBytes }, serve);
  server.maxConnections = clientsAtMost;
  const close = async (): Promise<void> => {
    server.close();
    await new Promise<void>((resolve) => aedes.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
  };
  const port = await listen(server, settings.host, settings.port).catch(async (cause: unknown) => {
    // Its timers would keep the process from ending.
    await close();
    throw cause;
  });
  return {
    url: `${tls ? 'mqtts' : 'mqtt'}://${settings.host}:${port}`,
    isConnected: () => server.listening,
    publish: (topic, payload, retain = false) =>
      new Promise((resolve, reject) => {
        const packet = { cmd: 'publish', topic, payload: Buffer.from(payload), qos: 1, retain, dup: false } as const;
        aedes.publish(packet, (error) => (error ? reject(new HallError('broker_failed', error.message, { cause: error })) : resolve()));
      }),
    close,
  };
}

/** A client's own id; the broker makes one up for who has none, another each time: such go by their address. */
function nameOf({ id, conn }: Client): string {
  const address = (conn as Partial<Socket>).remoteAddress;
  return id.startsWith('aedes_') && address !== undefined ? `unnamed at ${address}` : id;
}

function badCredentials(): AuthenticateError {
  return Object.assign(new Error('bad user name or password'), { returnCode: 4 });
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new HallError('broker_failed', `the broker cannot listen at ${host}:${port}: ${cause.code ?? cause.message}`, { cause })),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
