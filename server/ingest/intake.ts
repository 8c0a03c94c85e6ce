import type { HallEvent } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import { maxPatchesPerSecond } from '#contracts/live-protocol';
import { isStateTopic, parseTopic } from '#contracts/topics';
import type { HallEngine } from '#engine/hall-engine';
import type { Refusal } from '#engine/store/batch-writer';
import type { Adapter } from '../adapters/adapter.ts';
import { ClockIntake } from './clock-intake.ts';
import { checkEvent, type Decoded, type DecodingContext, decodeEvent, maxAheadMs, maxPayloadBytes } from './decode-event.ts';
import { findAdapter } from './find-adapter.ts';
import { type HallReferences, readReferences } from './hall-references.ts';
import type { IntakeMetrics } from './intake-metrics.ts';
import { parseJson } from './parse-json.ts';
import { type Presence, presenceEvent } from './presence-event.ts';
import { type Refused, refuse } from './refusal-reason.ts';

const shownBytes = 200;
/**
 * Batches begin this far apart while little comes in, as the page's frames do: a batch costs the store some 15 ms of this thread,
 * whatever its size, and what is committed in between is not seen any sooner.
 */
const batchEveryMs = 1000 / maxPatchesPerSecond;
/** So many messages wait for nothing. */
const largeBatch = 4096;

/** A message as a broker delivered it. */
export interface Delivery {
  readonly topic: string;
  readonly payload: Uint8Array;
  /** Client that sent it, where the broker says so. */
  readonly client: string;
  /** Called once everything the message said is on disk: acknowledge now. Never called after the store failed. */
  readonly settled: () => void;
}

export interface IntakeSettings {
  readonly engine: HallEngine;
  readonly adapters: readonly Adapter[];
  readonly wall: () => number;
  readonly metrics: IntakeMetrics;
  /** The store takes nothing more: stop the process, so that nothing unacknowledged is lost. */
  readonly onStoreFailure: (cause: unknown) => void;
}

/** Takes messages from any broker: decodes at once, commits in batches, settles after the commit. */
export class Intake {
  private readonly context: DecodingContext;
  private readonly halls: Map<string, HallReferences>;
  private events: HallEvent[] = [];
  private refusals: Refusal[] = [];
  private unsettled: (() => void)[] = [];
  private committing: Promise<void> | null = null;
  private adapting = 0;
  private batch = 0;
  /** What devices' connections said last and is not committed yet, with the number of its batch. */
  private readonly presences = new Map<string, Presence & { readonly batch: number }>();
  private readonly clocks: ClockIntake;
  private failed = false;
  private endPause: (() => void) | null = null;

  constructor(private readonly settings: IntakeSettings) {
    const { engine, wall } = settings;
    this.clocks = new ClockIntake(engine, wall);
    this.halls = new Map([...engine.plans].map(([id, plan]) => [id, readReferences(plan)]));
    this.context = {
      halls: this.halls,
      latestTime: (hallId) => (engine.isClockUnset(hallId) ? wall() : engine.now(hallId)) + maxAheadMs,
    };
  }

  /** Checks events of the hall against this plan from now on. */
  know(plan: HallPlan): void {
    this.halls.set(plan.id, readReferences(plan));
  }

  receive(delivery: Delivery): void {
    const { topic, payload } = delivery;
    if (topic.startsWith('hall/')) this.receiveOwn(delivery);
    else {
      const adapter = findAdapter(this.settings.adapters, topic);
      if (adapter) void this.receiveForeign(adapter, delivery);
      else this.take([refuse('unknown_topic', topic)], delivery);
    }
    this.settings.metrics.received(payload.byteLength);
  }

  /** Takes checked-later events past any broker: an import. Resolves when all are on disk. */
  async receiveBatch(messages: readonly { readonly topic: string; readonly event: unknown }[], client: string): Promise<void> {
    await new Promise<void>((resolve) => {
      messages.forEach(({ topic, event }, place) => {
        const last = place === messages.length - 1;
        const payload = new Uint8Array();
        this.take([checkEvent(topic, event, this.context)], { topic, payload, client, settled: last ? resolve : () => undefined });
      });
      if (messages.length === 0) resolve();
    });
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.committing || this.adapting > 0) await (this.committing ?? new Promise((resolve) => setTimeout(resolve, 1)));
  }

  private receiveOwn(delivery: Delivery): void {
    const { topic, payload } = delivery;
    const place = isStateTopic(topic) ? parseTopic(topic) : null;
    if (payload.byteLength > maxPayloadBytes) this.take([tooLarge(payload)], delivery);
    else if (place?.kind === 'clock') this.receiveClock(place.hallId, delivery);
    else if (place?.kind === 'device') this.receivePresence(place.hallId, place.deviceId, delivery);
    else this.take([decodeEvent(topic, payload, this.context)], delivery);
  }

  private receiveClock(hallId: string, delivery: Delivery): void {
    const { refused, set } = this.clocks.take(hallId, delivery);
    for (const { refusal, delivery: of } of refused) this.take([refusal], of);
    if (set) set.then(delivery.settled, (cause: unknown) => this.fail(cause));
    else if (!refused.some(({ delivery: of }) => of === delivery)) delivery.settled();
  }

  private receivePresence(hallId: string, deviceId: string, delivery: Delivery): void {
    const { engine } = this.settings;
    if (!engine.plans.has(hallId)) this.take([refuse('unknown_hall', hallId)], delivery);
    else if (delivery.payload.byteLength === 0) delivery.settled();
    else {
      const name = `${hallId}/${deviceId}`;
      const known = this.presences.get(name) ?? { lost: engine.isDeviceLost(hallId, deviceId), at: 0 };
      const event = presenceEvent(hallId, deviceId, parseJson(delivery.payload), known, engine.now(hallId));
      if (event?.kind === 'event') this.presences.set(name, { lost: !known.lost, at: event.event.time, batch: this.batch });
      this.take(event === null ? [] : [event], delivery);
    }
  }

  private async receiveForeign(adapter: Adapter, delivery: Delivery): Promise<void> {
    const { topic, payload } = delivery;
    if (payload.byteLength > maxPayloadBytes) {
      this.take([tooLarge(payload)], delivery);
      return;
    }
    this.adapting += 1;
    const { messages, unread } = await adapter.adapt(topic, payload, (hallId) => this.clocks.timeIn(hallId));
    this.adapting -= 1;
    const checked = messages.map((message) => checkEvent(message.topic, message.event, this.context));
    this.take([...checked, ...unread.map(({ reason, detail }) => refuse(reason, detail, adapter.name))], delivery);
  }

  private take(decoded: readonly Decoded[], delivery: Delivery): void {
    for (const result of decoded)
      if (result.kind === 'event') this.events.push(result.event);
      else this.refusals.push(this.refusal(result, delivery));
    this.unsettled.push(delivery.settled);
    if (this.unsettled.length >= largeBatch) this.endPause?.();
    if (!this.committing && !this.failed) this.committing = this.commitAll();
  }

  private refusal({ reason, detail, source }: Refused, { topic, payload, client }: Delivery): Refusal {
    const firstBytes = printable(payload.subarray(0, shownBytes));
    this.settings.metrics.refused(reason);
    return {
      receivedAt: this.settings.wall(),
      source: source ?? client,
      topic: topic.slice(0, 500),
      reason,
      detail,
      bytes: payload.byteLength,
      firstBytes,
    };
  }

  private async commitAll(): Promise<void> {
    // Everything that arrives in this turn of the event loop joins the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.unsettled.length > 0 && !this.failed) {
      // A batch is all that has come since the last one; what a broker leaves in flight bounds it.
      const { events, refusals, unsettled } = this;
      this.events = [];
      this.refusals = [];
      this.unsettled = [];
      const batch = this.batch++;
      const started = performance.now();
      try {
        const result = await this.settings.engine.commit(events, refusals);
        this.settings.metrics.committed(result, (performance.now() - started) / 1000);
      } catch (cause) {
        this.fail(cause);
        break;
      }
      for (const [name, presence] of this.presences) if (presence.batch <= batch) this.presences.delete(name);
      for (const settle of unsettled) settle();
      await this.pause(started + batchEveryMs - performance.now());
    }
    this.committing = null;
  }

  /** Lets messages gather for so long, or until there are many. */
  private async pause(milliseconds: number): Promise<void> {
    if (milliseconds <= 0 || this.unsettled.length >= largeBatch) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endPause = null;
  }

  private fail(cause: unknown): void {
    if (this.failed) return;
    this.failed = true;
    this.settings.onStoreFailure(cause);
  }
}

const tooLarge = (payload: Uint8Array): Refused => refuse('too_large', `${payload.byteLength} bytes, ${maxPayloadBytes} allowed`);

/** Text of bytes with every control character and broken sequence shown as `·`. */
function printable(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/[\p{Cc}\uFFFD]/gu, '·');
}
