import type { EventFamily, HallEvent } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import type { CommandState, HallState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { StatePatch } from '#contracts/state-patch';
import { HallError } from './errors.ts';
import { EventGate } from './event-gate.ts';
import { HallCalendar } from './hall-calendar.ts';
import { HallClock } from './hall-clock.ts';
import type { HallView } from './hall-view.ts';
import { BatchWriter, type Refusal, type StoredEvent } from './store/batch-writer.ts';
import type { Database } from './store/database.ts';
import { groupMissing, HallStore } from './store/hall-store.ts';
import { HallTwin, type MissingEntity } from './twin/hall-twin.ts';
import type { ProjectedRows } from './twin/projection-row.ts';

const hourMs = 3_600_000;
/** The longest service day, where clocks are put back in autumn. */
const longestDayMs = 26 * hourMs;
/** Hall time is written down this often, in wall time, for a restart to go on from. */
const clockSavedEveryMs = 20_000;

export interface EngineSettings {
  readonly database: Database;
  readonly plans: readonly HallPlan[];
  /** Wall time. */
  readonly wall: () => Instant;
  /** Size of the repeat filter; 2^29 bits unless told. */
  readonly filterBits?: number;
}

export interface CommitResult {
  readonly added: number;
  readonly repeated: number;
}

type PatchListener = (patch: StatePatch) => void;

interface Hall {
  readonly plan: HallPlan;
  readonly clock: HallClock;
  readonly twin: HallTwin;
  readonly listeners: Set<PatchListener>;
  clockSavedAt: Instant;
}

/**
 * Events in, state out. Everything that changes a hall goes through one chain, in order: a batch is freed of repeats, folded
 * into the twins, written in one transaction, and only then told to listeners and to whoever waits for the acknowledgement.
 */
export class HallEngine implements HallView {
  readonly plans: ReadonlyMap<string, HallPlan>;
  private chain: Promise<unknown> = Promise.resolve();
  private failure: unknown = null;

  private constructor(
    private readonly halls: ReadonlyMap<string, Hall>,
    private readonly store: HallStore,
    private readonly writer: BatchWriter,
    private readonly gate: EventGate,
    private readonly wall: () => Instant,
  ) {
    this.plans = new Map([...halls].map(([id, { plan }]) => [id, plan]));
  }

  /** Opens the engine over a store and makes every hall's state anew from it. */
  static async open({ database, plans, wall, filterBits }: EngineSettings): Promise<HallEngine> {
    const store = new HallStore(database);
    const halls = new Map<string, Hall>();
    for (const plan of plans) halls.set(plan.id, await rebuildHall(plan, store, wall));
    return new HallEngine(halls, store, await BatchWriter.open(database), await EventGate.open(store, filterBits), wall);
  }

  state(hallId: string): HallState {
    return this.hall(hallId).twin.state();
  }

  now(hallId: string): Instant {
    return this.hall(hallId).clock.now();
  }

  /** Whether the hall's clock comes over the wire and nobody has sent it yet. */
  isClockUnset(hallId: string): boolean {
    return !this.hall(hallId).clock.isSet;
  }

  /** Whether the device's last will said that its connection is lost. */
  isDeviceLost(hallId: string, deviceId: string): boolean {
    return this.hall(hallId).twin.isDeviceLost(deviceId);
  }

  subscribe(hallId: string, listener: PatchListener): () => void {
    const { listeners } = this.hall(hallId);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Resolves when the batch is on disk and told. Throws `HallError('store_failed')`; the engine takes nothing after that. */
  commit(events: readonly HallEvent[], refusals: readonly Refusal[]): Promise<CommitResult> {
    return this.inOrder(async () => {
      const admitted = await this.gate.admit(events, (event) => this.dayOf(event));
      await this.restoreMissing(admitted);
      for (const { event } of admitted) this.apply(event);
      const rows = new Map<string, ProjectedRows[]>();
      for (const [hallId, { twin }] of this.halls) rows.set(hallId, twin.takeRows());
      await this.writer.write({ recordedAt: this.wall(), events: admitted, rows, refusals });
      this.tell();
      return { added: admitted.length, repeated: events.length - admitted.length };
    });
  }

  recordCommand(hallId: string, command: CommandState): Promise<void> {
    return this.inOrder(async () => {
      const { twin } = this.hall(hallId);
      await this.writer.writeDecision(hallId, command, this.wall());
      twin.ask(command);
      this.tell();
    });
  }

  /** Hall time as the hall itself tells it. */
  setClock(hallId: string, time: Instant, rate: number): Promise<void> {
    const hall = this.hall(hallId);
    const jumped = Math.abs(hall.clock.now() - time) > hourMs || hall.clock.state.rate !== rate;
    hall.clock.set(time, rate);
    return this.inOrder(async () => {
      hall.twin.setClock(hall.clock.state);
      if (jumped || this.wall() - hall.clockSavedAt >= clockSavedEveryMs) {
        hall.clockSavedAt = this.wall();
        await this.writer.writeClock(hallId, time, rate, hall.clockSavedAt);
      }
      this.tell();
    });
  }

  /** Lets time pass in every hall: once a second is often enough. */
  tick(): Promise<void> {
    return this.inOrder(async () => {
      for (const { twin, clock, listeners } of this.halls.values()) {
        twin.setTime(clock.now());
        // What nobody is told must not pile up.
        if (listeners.size === 0) twin.takePatch();
      }
      this.tell();
    });
  }

  /** Waits for what is under way and lets go of the store. */
  async close(): Promise<void> {
    await this.chain.catch(() => undefined);
    this.writer.close();
  }

  private apply(event: HallEvent): void {
    const { clock, twin } = this.hall(event.hallId);
    twin.apply(event);
    if (!clock.isSet && event.time > clock.now()) clock.set(event.time, 0);
  }

  private dayOf(event: HallEvent): number {
    return this.hall(event.hallId).twin.calendar.serviceDayNumber(event.time);
  }

  /** Reads back the earlier events of entities that have left memory, one query a hall, family and day. */
  private async restoreMissing(admitted: readonly StoredEvent[]): Promise<void> {
    const missing = new Map<string, MissingEntity[]>();
    // A paper that begins in this batch is new to it once, and known to the filter from then on.
    const begun = new Set<string>();
    for (const { event } of admitted) {
      const entity = this.hall(event.hallId).twin.missing(event);
      if (!entity || (entity.day === null && this.begins(event, begun))) continue;
      const ofHall = missing.get(event.hallId) ?? [];
      ofHall.push(entity);
      missing.set(event.hallId, ofHall);
    }
    for (const [hallId, entities] of missing)
      for (const { family, day, entityIds } of groupMissing(entities)) {
        const events = new Map<string, HallEvent[]>(entityIds.map((entityId) => [entityId, []]));
        for (const event of await this.store.eventsOf(hallId, family, day, entityIds)) events.get(event.entityId)?.push(event);
        for (const [entityId, ofEntity] of events) this.hall(hallId).twin.restore({ family, entityId, day }, ofEntity);
      }
  }

  /** Whether the paper is certainly new with this batch; `begun` holds those that are. */
  private begins(event: HallEvent, begun: Set<string>): boolean {
    const paper = `${event.hallId}/${event.family}/${event.entityId}`;
    if (begun.has(paper)) return true;
    if (this.gate.knowsPaper(event)) return false;
    begun.add(paper);
    return true;
  }

  private tell(): void {
    for (const { twin, listeners } of this.halls.values()) {
      if (listeners.size === 0) continue;
      const patch = twin.takePatch();
      if (patch) for (const listener of listeners) listener(patch);
    }
  }

  private hall(hallId: string): Hall {
    const hall = this.halls.get(hallId);
    if (!hall) throw new HallError('unknown_hall', `unknown hall: ${hallId}`);
    return hall;
  }

  private inOrder<T>(act: () => Promise<T>): Promise<T> {
    const next = this.chain.then(async () => {
      if (this.failure) throw this.failure;
      return act();
    });
    this.chain = next.catch((error: unknown) => {
      if (error instanceof HallError && error.code === 'store_failed') this.failure = error;
    });
    return next;
  }
}

async function rebuildHall(plan: HallPlan, store: HallStore, wall: () => Instant): Promise<Hall> {
  const reached = plan.clock === 'feed' ? ((await store.hallTime(plan.id)) ?? 0) : null;
  const clock = new HallClock(
    wall,
    reached === null ? { time: wall(), rate: 1, source: 'wall' } : { time: reached, rate: 0, source: 'feed' },
  );
  const twin = new HallTwin(plan, clock.state);
  const day = new HallCalendar(plan.timeZone).serviceDayNumber(clock.now());
  for (const events of await store.eventsHeldOn(plan.id, day)) twin.rebuild(events);
  for (const { family, lastEventAt, eventsToday } of await store.feeds(plan.id, day))
    twin.restoreFeed(family as EventFamily, lastEventAt, eventsToday);
  for (const command of await store.commandsSince(plan.id, clock.now() - longestDayMs))
    if (twin.calendar.serviceDayNumber(command.requestedAt) >= day) twin.ask(command);
  twin.setTime(clock.now());
  return { plan, clock, twin, listeners: new Set(), clockSavedAt: 0 };
}
