import type { WebSocket } from 'ws';
import { type ClientMessage, liveProtocolVersion, type ServerMessage } from '#contracts/live-protocol';
import { parseClientMessage } from './client-message.ts';
import type { LiveHub, LiveSink } from './live-hub.ts';
import type { LiveMetrics } from './live-metrics.ts';

type Hello = Extract<ClientMessage, { kind: 'hello' }>;
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
export class LiveConnection implements LiveSink {
  readonly #socket: WebSocket;
  readonly #host: LiveHost;
  readonly #greetingTimer = setTimeout(() => this.#refuse('bad_message', 'no hello came'), helloWithinMilliseconds);
  readonly #heartbeat = setInterval(() => this.#beat(), heartbeatMilliseconds);
  #hub: LiveHub | null = null;
  #messages = 0;
  #ponged = true;

  constructor(socket: WebSocket, host: LiveHost) {
    this.#socket = socket;
    this.#host = host;
    socket.on('message', (bytes, isBinary) => this.#hear(isBinary ? null : parseClientMessage(String(bytes))));
    socket.on('pong', () => {
      this.#ponged = true;
    });
    // An oversized or malformed frame: ws closes the connection itself and says so here.
    socket.on('error', () => host.metrics.refused.inc({ code: 'bad_message' }));
    socket.on('close', () => this.#end());
  }

  get unsentBytes(): number {
    return this.#socket.bufferedAmount;
  }

  send(message: Buffer | string): void {
    if (this.#isOpen) this.#socket.send(message, { binary: false });
  }

  get #isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  #hear(message: ClientMessage | null): void {
    if (!this.#isOpen) return;
    this.#messages += 1;
    if (this.#messages > maxMessagesPerHeartbeat) this.#refuse('bad_message', 'too many messages');
    else if (!message) this.#refuse('bad_message', 'not a message of this protocol');
    else if (message.kind === 'ping') this.#say({ kind: 'pong', sentAt: message.sentAt });
    else this.#greet(message);
  }

  #greet({ protocol, hallId, resume }: Hello): void {
    const hub = this.#host.findHub(hallId);
    if (this.#hub) this.#refuse('bad_message', 'hello was said already');
    else if (protocol !== liveProtocolVersion)
      this.#refuse('protocol', `this server speaks version ${liveProtocolVersion}, not ${protocol}`);
    else if (!hub) this.#refuse('unknown_hall', `no such hall: ${hallId}`);
    else {
      clearTimeout(this.#greetingTimer);
      this.#hub = hub;
      hub.join(this, resume ?? null);
    }
  }

  #beat(): void {
    if (!this.#ponged) this.#socket.terminate();
    else if (!this.#host.isAdmitted()) this.#refuse('not_allowed', 'the session is over');
    else {
      this.#ponged = false;
      this.#messages = 0;
      this.#socket.ping();
    }
  }

  #say(message: ServerMessage): void {
    this.send(JSON.stringify(message));
  }

  #refuse(code: RefusalCode, message: string): void {
    this.#host.metrics.refused.inc({ code });
    this.#say({ kind: 'refused', code, message });
    this.#socket.close(policyViolation, code);
  }

  #end(): void {
    clearTimeout(this.#greetingTimer);
    clearInterval(this.#heartbeat);
    this.#hub?.leave(this);
  }
}
