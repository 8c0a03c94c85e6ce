import type { WebSocket } from 'ws';
import { liveProtocolVersion, type ServerMessage } from '#contracts/live-protocol';
import { parseClientMessage } from './client-message.ts';
import type { LiveHub, LiveSink } from './live-hub.ts';
import type { LiveMetrics } from './live-metrics.ts';

type RefusalCode = Extract<ServerMessage, { kind: 'refused' }>['code'];

const helloWithinMilliseconds = 10_000;
const heartbeatMilliseconds = 20_000;
/** A client pings every few seconds; many more messages between two heartbeats are an attack or a fault. */
const maxMessagesPerHeartbeat = 100;
const policyViolation = 1008;

export interface LiveHost {
  /** The hub of a hall, or null when there is no such hall. */
  findHub(hallId: string): LiveHub | null;
  /** Whether the person behind the connection may still look. */
  isAdmitted(): boolean;
  readonly metrics: LiveMetrics;
}

/** Speaks the live protocol with one socket until it closes. */
export function attendSocket(socket: WebSocket, host: LiveHost): void {
  const sink: LiveSink = {
    get unsentBytes() {
      return socket.bufferedAmount;
    },
    send: (text) => {
      if (socket.readyState === socket.OPEN) socket.send(text);
    },
  };
  let hub: LiveHub | null = null;
  let messages = 0;
  let answered = true;

  const say = (message: ServerMessage): void => sink.send(JSON.stringify(message));
  const refuse = (code: RefusalCode, message: string): void => {
    host.metrics.refused.inc({ code });
    say({ kind: 'refused', code, message });
    socket.close(policyViolation, code);
  };
  const greetingTimer = setTimeout(() => refuse('bad_message', 'no hello came'), helloWithinMilliseconds);
  const heartbeat = setInterval(() => {
    if (!answered) return socket.terminate();
    if (!host.isAdmitted()) return refuse('not_allowed', 'the session is over');
    answered = false;
    messages = 0;
    socket.ping();
  }, heartbeatMilliseconds);

  const greet = (protocol: number, hallId: string, resume: Parameters<LiveHub['join']>[1]): void => {
    if (hub) return refuse('bad_message', 'hello was said already');
    if (protocol !== liveProtocolVersion) return refuse('protocol', `this server speaks version ${liveProtocolVersion}, not ${protocol}`);
    hub = host.findHub(hallId);
    if (!hub) return refuse('unknown_hall', `no such hall: ${hallId}`);
    clearTimeout(greetingTimer);
    hub.join(sink, resume);
  };

  socket.on('message', (bytes, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    messages += 1;
    if (messages > maxMessagesPerHeartbeat) return refuse('bad_message', 'too many messages');
    const message = isBinary ? null : parseClientMessage(String(bytes));
    if (!message) return refuse('bad_message', 'not a message of this protocol');
    if (message.kind === 'ping') return say({ kind: 'pong', sentAt: message.sentAt });
    return greet(message.protocol, message.hallId, message.resume ?? null);
  });
  socket.on('pong', () => {
    answered = true;
  });
  // An oversized or malformed frame: ws closes the connection itself and says so here.
  socket.on('error', () => host.metrics.refused.inc({ code: 'bad_message' }));
  socket.on('close', () => {
    clearTimeout(greetingTimer);
    clearInterval(heartbeat);
    hub?.leave(sink);
  });
}
