import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Aedes } from 'aedes';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DayPublisher } from './day-publisher.ts';
import { dayPlaceholder } from './hall-day.ts';
import { buildPackets } from './publish-packets.ts';

const messages = Array.from({ length: 40 }, (_, place) => ({
  topic: `hall/h/v1/evt/rating/R-${dayPlaceholder}-${place}`,
  payload: JSON.stringify({ id: `${dayPlaceholder}/${place}`, time: `${dayPlaceholder}T01:00:00Z` }),
}));

let broker: Aedes;
let server: Server;
let port: number;
let received: { topic: string; payload: string }[];
const sockets = new Set<Socket>();

beforeEach(async () => {
  received = [];
  broker = await Aedes.createBroker();
  broker.on('publish', ({ topic, payload }, client) => client && received.push({ topic, payload: String(payload) }));
  server = createServer((socket) => {
    sockets.add(socket);
    broker.handle(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  server.close();
  await new Promise<void>((resolve) => broker.close(() => resolve()));
});

const open = () => new DayPublisher({ port, packets: buildPackets(messages), firstDay: '2026-03-02', window: 16, perSecond: null });

describe('the publisher of the benches', () => {
  test('sends a day after the other, each message once and with its day everywhere', async () => {
    const publisher = open();
    await publisher.publish(100);
    publisher.close();
    expect(publisher.acknowledged.size).toBe(100);
    expect(received).toHaveLength(100);
    expect(received[41]?.topic).toBe('hall/h/v1/evt/rating/R-2026-03-03-1');
    expect(JSON.parse(received[99]?.payload ?? '')).toEqual({ id: '2026-03-04/19', time: '2026-03-04T01:00:00Z' });
  });

  test('sends again what was not acknowledged when the connection was lost', async () => {
    const publisher = open();
    setTimeout(() => sockets.forEach((socket) => socket.destroy()), 20);
    await publisher.publish(20_000);
    publisher.close();
    expect(publisher.acknowledged.size).toBe(20_000);
    expect(new Set(received.map(({ payload }) => payload)).size).toBe(20_000);
  });
});
