import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import type { HallState } from '#contracts/hall-state';
import type { ClientMessage, ServerMessage } from '#contracts/live-protocol';
import type { Role } from '#contracts/roles';
import { diffStates } from '#contracts/state-patch';
import { pagePolicy } from '../../../server/http/security-headers.ts';
import { FixtureAdvice } from './fixture-advice.ts';
import { type FixtureHalls, fixtureAnswer } from './fixture-answers.ts';
import { FixtureExperiments } from './fixture-experiments.ts';
import { FixtureHall } from './fixture-hall.ts';
import { fixturePlans } from './fixture-plan.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const secondsBetweenPatches = 0.5;
export interface FixtureServer {
  readonly address: string;
  readonly halls: FixtureHalls;
  /** Breaks every live line, as a restarting server would. */
  readonly dropLines: () => void;
  readonly close: () => Promise<void>;
}

/** Serves the built page with two made-up halls behind it, over the same contracts as the product. 09:42 hall time at first. */
export async function openFixtureServer(pageDirectory: string, port = 0): Promise<FixtureServer> {
  const dayStart = Date.parse('2026-11-23T01:00:00Z');
  const made = new Map(fixturePlans.map((plan, place) => [plan.id, new FixtureHall(plan, 7 + place, dayStart)]));
  for (const hall of made.values()) hall.run(42 * 60 + 18);
  const halls: FixtureHalls = {
    rate: 10,
    publicUrl: 'https://hall.example.org',
    sessions: new Map(),
    halls: made,
    experiments: new FixtureExperiments(made),
    advice: new Map([...made].map(([id, hall]) => [id, new FixtureAdvice(hall)])),
  };

  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing, pageDirectory, halls);
  });
  const sockets = new WebSocketServer({ server, path: '/api/live' });
  const clients = new Map<WebSocket, { hallId: string; revision: number }>();
  const epoch = 'fixture';
  let revision = 1;
  /** Of halls that somebody looks at: what they were told last. */
  const shown = new Map<string, HallState>();

  const tell = (socket: WebSocket, message: ServerMessage): void => {
    socket.send(JSON.stringify(message));
  };
  sockets.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as ClientMessage;
      if (message.kind === 'ping') return tell(socket, { kind: 'pong', sentAt: message.sentAt });
      const state = shown.get(message.hallId) ?? halls.halls.get(message.hallId)?.state(halls.rate);
      if (!state) return tell(socket, { kind: 'refused', code: 'unknown_hall', message: message.hallId });
      shown.set(message.hallId, state);
      clients.set(socket, { hallId: message.hallId, revision });
      tell(socket, { kind: 'snapshot', protocol: 1, position: { epoch, revision }, state });
    });
    socket.on('close', () => {
      clients.delete(socket);
    });
  });

  const timer = setInterval(() => {
    const from = revision;
    revision += 1;
    for (const [id, hall] of halls.halls) {
      hall.run(secondsBetweenPatches * halls.rate);
      const before = shown.get(id);
      const told = [...clients].filter(([, client]) => client.hallId === id);
      if (!before || told.length === 0) {
        shown.delete(id);
        continue;
      }
      const after = hall.state(halls.rate);
      shown.set(id, after);
      const patch = diffStates(before, after);
      for (const [socket] of told) tell(socket, { kind: 'patch', from, position: { epoch, revision }, patch });
    }
  }, secondsBetweenPatches * 1000);

  const simulating = setInterval(() => halls.experiments.work(), 120);

  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}`,
    halls,
    dropLines: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    close: async () => {
      clearInterval(timer);
      clearInterval(simulating);
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, pageDirectory: string, halls: FixtureHalls): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://fixture');
  if (url.pathname.startsWith('/api/')) return answerApi(incoming, outgoing, url, halls);
  const file = join(pageDirectory, normalize(url.pathname));
  const found = existsSync(file) && statSync(file).isFile() ? file : join(pageDirectory, 'index.html');
  outgoing.writeHead(200, { 'content-type': types[extname(found)] ?? 'application/octet-stream', 'content-security-policy': pagePolicy });
  createReadStream(found).pipe(outgoing);
}

async function answerApi(incoming: IncomingMessage, outgoing: ServerResponse, url: URL, halls: FixtureHalls): Promise<void> {
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  const cookie = /fixture=([^;]+)/.exec(incoming.headers.cookie ?? '')?.[1] ?? '';
  const result = fixtureAnswer(halls, {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    body: text === '' ? null : JSON.parse(text),
    sessionId: cookie,
  });
  const headers: Record<string, string> = { 'content-type': result.status < 400 ? 'application/json' : 'application/problem+json' };
  if (result.sessionId !== undefined) headers['set-cookie'] = `fixture=${result.sessionId}; HttpOnly; SameSite=Strict; Path=/`;
  if (result.download) headers['content-disposition'] = `attachment; filename="${result.download.name}"`;
  outgoing.writeHead(result.status, headers);
  if (result.download) outgoing.end(result.download.content);
  else outgoing.end(result.body === null ? '' : JSON.stringify(result.body));
}

export type FixtureRole = Role;
