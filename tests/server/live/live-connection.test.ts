import { EventEmitter } from 'node:events';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import type { ServerMessage } from '#contracts/live-protocol';
import { LiveConnection } from '../../../server/live/live-connection.ts';
import { LiveHub } from '../../../server/live/live-hub.ts';
import { registerLiveMetrics } from '../../../server/live/live-metrics.ts';
import { MemoryHallView } from '../../support/memory-hall-view.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The server's end of a socket whose other end is this test. */
class TestSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  pings = 0;
  readonly heard: ServerMessage[] = [];
  closedWith: string | number | null = null;

  send(message: Buffer | string): void {
    this.heard.push(JSON.parse(String(message)) as ServerMessage);
  }

  ping(): void {
    this.pings += 1;
  }

  close(code: number): void {
    this.end(code);
  }

  terminate(): void {
    this.end('terminated');
  }

  private end(how: string | number): void {
    this.readyState = 3;
    this.closedWith = how;
    this.emit('close');
  }

  hear(message: object): void {
    this.emit('message', JSON.stringify(message), false);
  }
}

function connect() {
  const socket = new TestSocket();
  const metrics = registerLiveMetrics(new Registry());
  const hub = new LiveHub('h1', 'run 1', new MemoryHallView(), metrics);
  const guest = { isAdmitted: true };
  new LiveConnection(socket as unknown as WebSocket, { findHub: () => hub, isAdmitted: () => guest.isAdmitted, metrics });
  return { socket, guest };
}

const hello = { kind: 'hello', protocol: 1, hallId: 'h1' };

test('whoever says no hello within ten seconds is sent away', () => {
  const { socket } = connect();
  vi.advanceTimersByTime(10_000);
  expect(socket.heard).toMatchObject([{ kind: 'refused', code: 'bad_message' }]);
  expect(socket.closedWith).toBe(1008);
  expect(vi.getTimerCount()).toBe(0);
});

test('a client that answers pings stays as long as it likes', () => {
  const { socket } = connect();
  socket.hear(hello);
  for (let beat = 0; beat < 10; beat += 1) {
    vi.advanceTimersByTime(20_000);
    socket.emit('pong');
  }
  expect(socket.pings).toBe(10);
  expect(socket.closedWith).toBeNull();
});

test('a client that went silent is let go', () => {
  const { socket } = connect();
  socket.hear(hello);
  vi.advanceTimersByTime(40_000);
  expect(socket.closedWith).toBe('terminated');
});

test('when the session is over the hall is out of sight', () => {
  const { socket, guest } = connect();
  socket.hear(hello);
  guest.isAdmitted = false;
  vi.advanceTimersByTime(20_000);
  expect(socket.heard.at(-1)).toMatchObject({ kind: 'refused', code: 'not_allowed' });
});

test('hello is said once', () => {
  const { socket } = connect();
  socket.hear(hello);
  socket.hear(hello);
  expect(socket.heard.map(({ kind }) => kind)).toEqual(['snapshot', 'refused']);
});

test('a flood of messages ends the connection', () => {
  const { socket } = connect();
  for (let n = 0; n < 200; n += 1) socket.hear({ kind: 'ping', sentAt: n });
  expect(socket.heard.filter(({ kind }) => kind === 'pong')).toHaveLength(100);
  expect(socket.closedWith).toBe(1008);
});
