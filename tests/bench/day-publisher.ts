import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectPacket, type PublishPacket, writePacket } from './publish-packets.ts';

const chunkBytes = 64 * 1024;
const dayMilliseconds = 86_400_000;
const packetIds = 65_535;
const connack = 0x20;
const puback = 0x40;

export interface PublisherSettings {
  readonly port: number;
  readonly packets: readonly PublishPacket[];
  /** The first day's packets carry this date, `YYYY-MM-DD`; the packets after its last carry the next day's. */
  readonly firstDay: string;
  /** Messages that may wait for their PUBACK at once. */
  readonly window: number;
  /** As fast as it goes when null. */
  readonly perSecond: number | null;
}

/**
 * Sends days of a hall one after the other at QoS 1 over a bare socket, keeping what was acknowledged. Message `n` is
 * always the same message: after a lost connection those without a PUBACK are sent again.
 */
export class DayPublisher {
  readonly acknowledged: Set<number> = new Set();
  readonly startedAt = performance.now();
  private socket: Socket | null = null;
  private next = 0;
  private end = 0;
  private inFlight = new Map<number, number>();
  private repeats: number[] = [];
  private unread = Buffer.alloc(0);
  private dayTexts: Buffer[] = [];
  private closed = false;

  constructor(private readonly settings: PublisherSettings) {}

  /** Messages handed to the socket so far, each counted once. */
  get sent(): number {
    return this.next;
  }

  get waiting(): number {
    return this.inFlight.size + this.repeats.length;
  }

  /** Sends on up to message `end` (exclusive) and keeps the connection up until `close`. */
  async publish(end: number): Promise<void> {
    this.end = end;
    while (!this.closed && (this.next < this.end || this.waiting > 0)) {
      if (!this.socket) await this.connect();
      this.fill();
      await sleep(this.settings.perSecond === null ? 0 : 2);
    }
  }

  /** Sends nothing new after this; what is under way is still waited for. */
  stop(): void {
    this.end = this.next;
  }

  close(): void {
    this.closed = true;
    this.socket?.destroy();
  }

  private async connect(): Promise<void> {
    const socket = connect(this.settings.port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    const admitted = await new Promise<boolean>((resolve) => {
      socket.once('close', () => resolve(false));
      socket.once('data', (bytes) => {
        this.unread = Buffer.from(bytes.subarray(4));
        resolve(bytes[0] === connack && bytes[3] === 0);
      });
      socket.once('connect', () => socket.write(connectPacket(`bench-${process.pid}-${this.next}`, 0)));
    });
    if (!admitted) {
      socket.destroy();
      await sleep(50);
      return;
    }
    this.socket = socket;
    socket.on('data', (bytes) => this.receive(bytes));
    socket.once('close', () => this.lose());
  }

  private lose(): void {
    this.socket = null;
    this.repeats = [...this.inFlight.values(), ...this.repeats].sort((a, b) => a - b);
    this.inFlight.clear();
  }

  private receive(bytes: Buffer): void {
    const all = this.unread.length > 0 ? Buffer.concat([this.unread, bytes]) : bytes;
    let at = 0;
    for (; at + 4 <= all.length; at += 4) {
      if (all[at] !== puback) throw new Error(`not a PUBACK: ${all.subarray(at, at + 4).toString('hex')}`);
      const packetId = all.readUInt16BE(at + 2);
      const message = this.inFlight.get(packetId);
      if (message === undefined) continue;
      this.inFlight.delete(packetId);
      this.acknowledged.add(message);
    }
    this.unread = Buffer.from(all.subarray(at));
    if (this.settings.perSecond === null) this.fill();
  }

  private fill(): void {
    const { window, perSecond } = this.settings;
    const due = perSecond === null ? this.end : Math.min(this.end, Math.ceil(((performance.now() - this.startedAt) / 1000) * perSecond));
    while (this.socket && this.socket.writableLength < 4 * chunkBytes && this.inFlight.size < window) {
      const chunk = this.fillChunk(due);
      if (chunk.length === 0) return;
      this.socket.write(chunk);
    }
  }

  private fillChunk(due: number): Buffer {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let offset = 0;
    while (offset < chunkBytes - 2048 && this.inFlight.size < this.settings.window) {
      const message = this.repeats.shift() ?? (this.next < due ? this.next++ : null);
      if (message === null) break;
      const packetId = (message % packetIds) + 1;
      if (this.inFlight.has(packetId)) {
        this.repeats.unshift(message);
        break;
      }
      this.inFlight.set(packetId, message);
      offset = writePacket(this.packetOf(message), packetId, this.dayOf(message), chunk, offset);
    }
    return chunk.subarray(0, offset);
  }

  private packetOf(message: number): PublishPacket {
    const { packets } = this.settings;
    return packets[message % packets.length] as PublishPacket;
  }

  private dayOf(message: number): Buffer {
    const day = Math.floor(message / this.settings.packets.length);
    const known = this.dayTexts[day];
    if (known) return known;
    const text = dayText(this.settings.firstDay, day);
    this.dayTexts[day] = Buffer.from(text);
    return Buffer.from(text);
  }
}

/** The date `days` after `firstDay`. */
export function dayText(firstDay: string, days: number): string {
  return new Date(Date.parse(firstDay) + days * dayMilliseconds).toISOString().slice(0, 10);
}
