import { type ClientMessage, type LivePosition, liveProtocolVersion, type ServerMessage } from '#contracts/live-protocol';
import type { FedHallStore } from './hall-store.ts';

/** How the line to the server is. `since` is our wall time in milliseconds. */
export type LinkState =
  | { readonly status: 'connecting'; readonly since: number }
  | { readonly status: 'live'; readonly since: number }
  | { readonly status: 'lost'; readonly since: number; readonly attempts: number }
  | { readonly status: 'refused'; readonly since: number; readonly code: string; readonly message: string };

/** The part of a WebSocket that is used here. */
export interface LiveSocket {
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(text: string): void;
  close(): void;
}

export interface LiveSurroundings {
  readonly openSocket: () => LiveSocket;
  readonly now: () => number;
  /** Between 0 and 1: keeps many pages from coming back at the same moment. */
  readonly random: () => number;
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

const pingMilliseconds = 10_000;
/** Wait before attempt n: 0.5 s doubling to 15 s, a third of it at random. */
export const backoffMilliseconds = (attempts: number, random: number): number =>
  Math.min(15_000, 500 * 2 ** Math.min(attempts, 6)) * (2 / 3 + random / 3);

/** Keeps a hall's store fed: says hello, resumes where it stood, comes back when the line breaks. */
export class LiveConnection {
  private readonly store: FedHallStore;
  private readonly around: LiveSurroundings;
  private readonly listeners = new Set<() => void>();
  private socket: LiveSocket | null = null;
  private position: LivePosition | null = null;
  private link: LinkState;
  private attempts = 0;
  private closed = false;
  private answered = true;
  private cancelTimer: () => void = () => undefined;

  constructor(store: FedHallStore, around: LiveSurroundings) {
    this.store = store;
    this.around = around;
    this.link = { status: 'connecting', since: around.now() };
  }

  readonly getLink = (): LinkState => this.link;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  open(): void {
    this.closed = false;
    this.connect();
  }

  close(): void {
    this.closed = true;
    this.cancelTimer();
    this.drop();
  }

  private connect(): void {
    const socket = this.around.openSocket();
    this.socket = socket;
    socket.onopen = () => {
      const resume = this.position === null ? {} : { resume: this.position };
      this.send({ kind: 'hello', protocol: liveProtocolVersion, hallId: this.store.getState().hallId, ...resume });
    };
    socket.onmessage = (event) => {
      if (socket === this.socket) this.receive(String(event.data));
    };
    socket.onclose = () => {
      if (socket === this.socket) this.lost();
    };
  }

  private receive(text: string): void {
    const message = parseServerMessage(text);
    if (message === null) return;
    this.answered = true;
    if (message.kind === 'refused') this.giveUp(message.code, message.message);
    else if (this.take(message)) this.isLive();
    else this.startOver();
  }

  /** Brings the store on; false for a patch that does not continue what we have. */
  private take(message: Exclude<ServerMessage, { kind: 'refused' }>): boolean {
    if (message.kind === 'snapshot') {
      this.position = message.position;
      this.store.replace(message.state);
    }
    if (message.kind === 'patch') {
      if (this.position?.epoch !== message.position.epoch || this.position.revision !== message.from) return false;
      this.position = message.position;
      this.store.apply(message.patch);
    }
    return true;
  }

  private giveUp(code: string, message: string): void {
    this.closed = true;
    this.drop();
    this.show({ status: 'refused', since: this.around.now(), code, message });
  }

  private isLive(): void {
    if (this.link.status === 'live') return;
    this.attempts = 0;
    this.show({ status: 'live', since: this.around.now() });
    this.watch();
  }

  /** A line can die without a word: no answer to a ping is a lost line. */
  private watch(): void {
    this.cancelTimer();
    this.cancelTimer = this.around.later(() => {
      if (!this.answered) {
        this.lost();
        return;
      }
      this.answered = false;
      this.send({ kind: 'ping', sentAt: this.around.now() });
      this.watch();
    }, pingMilliseconds);
  }

  /** A patch that does not continue ours: only a snapshot helps. */
  private startOver(): void {
    this.position = null;
    this.drop();
    this.connect();
  }

  private lost(): void {
    this.drop();
    if (this.closed) return;
    const since = this.link.status === 'lost' ? this.link.since : this.around.now();
    this.show({ status: 'lost', since, attempts: this.attempts });
    this.cancelTimer = this.around.later(() => this.connect(), backoffMilliseconds(this.attempts, this.around.random()));
    this.attempts += 1;
  }

  private drop(): void {
    this.cancelTimer();
    const socket = this.socket;
    this.socket = null;
    this.answered = true;
    socket?.close();
  }

  private send(message: ClientMessage): void {
    this.socket?.send(JSON.stringify(message));
  }

  private show(link: LinkState): void {
    this.link = link;
    for (const listener of [...this.listeners]) listener();
  }
}

function parseServerMessage(text: string): ServerMessage | null {
  try {
    return JSON.parse(text) as ServerMessage;
  } catch {
    return null;
  }
}
