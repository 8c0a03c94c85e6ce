import type { FaultName } from '#contracts/commands';
import type { HallMessage } from './hall-day.ts';
import { formatInstant, minuteMs } from './hall-time.ts';
import type { Random } from './random.ts';

/** One message for the broker; `delayMs` is how much later than due it leaves, in wall time. */
export interface Outgoing {
  /** Hall time of what it tells, in milliseconds since 1970. */
  readonly at: number;
  readonly topic: string;
  readonly payload: string;
  readonly delayMs: number;
}

const broken = [
  '{"specversion":"1.0","id":"x',
  '{}',
  '[1,2,3]',
  'null',
  '{"specversion":"1.0","id":7,"source":"","type":"ticket.eaten"}',
  '\u0000\u0001\u0002',
];

const lossShare = 0.05;
/** A silent feed keeps at least so many of its latest messages, and at most twice as many: a day or more of a large hall. */
export const heldAtLeast = 50_000;

/** What can go wrong between the hall and the broker. The world behind it stays the same. */
export class FeedFaults {
  /** Faults that are on. */
  readonly on = new Set<FaultName>();
  private readonly random: Random;
  private readonly deadDeviceId: string;
  private held: Outgoing[] = [];
  private dropped = 0;

  constructor(random: Random, deadDeviceId: string) {
    this.random = random;
    this.deadDeviceId = deadDeviceId;
  }

  /** What leaves for the broker in place of `message`. */
  pass(message: HallMessage): Outgoing[] {
    if (this.on.has('loss') && this.random.chance(lossShare)) return [];
    if (this.on.has('dead_device') && message.event.subject === this.deadDeviceId) return [];
    const event = this.on.has('clock_skew') ? { ...message.event, time: formatInstant(message.at + 7 * minuteMs) } : message.event;
    const late = this.on.has('late') && this.random.chance(0.2);
    const outgoing = {
      at: message.at,
      topic: message.topic,
      payload: JSON.stringify(event),
      delayMs: late ? this.random.between(500, 12_000) : 0,
    };
    const leaving = [outgoing];
    if (this.on.has('duplicates') && this.random.chance(0.3))
      leaving.push({ ...outgoing, delayMs: outgoing.delayMs + this.random.between(0, 3000) });
    if (this.on.has('broken_payloads') && this.random.chance(0.1))
      leaving.push({ ...outgoing, payload: this.breakPayload(outgoing.payload), delayMs: 0 });
    if (!this.on.has('silence')) return leaving;
    this.held.push(...leaving);
    if (this.held.length > 2 * heldAtLeast) this.dropped += this.held.splice(0, heldAtLeast).length;
    return [];
  }

  /** Hall time of the oldest message kept back; null when none is. */
  get heldSince(): number | null {
    return this.held[0]?.at ?? null;
  }

  /** What a silent feed kept back, to be sent when it speaks again, and how much of it was too much to keep. */
  release(): { readonly held: readonly Outgoing[]; readonly dropped: number } {
    const { held, dropped } = this;
    this.held = [];
    this.dropped = 0;
    return { held, dropped };
  }

  private breakPayload(payload: string): string {
    const kind = this.random.below(broken.length + 1);
    return broken[kind] ?? payload.slice(0, Math.floor(payload.length * this.random.between(0.2, 0.95)));
  }
}
