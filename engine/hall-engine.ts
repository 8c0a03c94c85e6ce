import type { HallEvent } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import type { CommandState, HallState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { layOutHall } from '#contracts/lay-out-hall';
import { diffStates } from '#contracts/state-patch';
import type { QueueForecast } from '#contracts/wait-forecast';
import { HallError } from './errors.ts';
import { EventGate } from './event-gate.ts';
import { type DueRebirth, inOrderOfNumbers, type SourceState } from './feed/source-book.ts';
import type { HallView } from './hall-view.ts';
import { type Hall, openHall, type PatchListener } from './open-hall.ts';
import { meansTheSame, type PlanChange, refuseLosses } from './plan-change.ts';
import { rebuildTwin } from './rebuild-twin.ts';
import { restoreMissing } from './restore-missing.ts';
import { BatchWriter, type Refusal } from './store/batch-writer.ts';
import type { Database } from './store/database.ts';
import { HallStore } from './store/hall-store.ts';

const hourMs = 3_600_000;
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

/**
 * Events in, state out. Everything that changes a hall goes through one chain, in order: a batch is freed of repeats, folded
 * into the twins, written in one transaction, and only then told to listeners and to whoever waits for the acknowledgement.
 */
export class HallEngine implements HallView {
  readonly plans: Map<string, HallPlan>;
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
    for (const plan of plans) halls.set(plan.id, await openHall(plan, store, wall));
    const engine = new HallEngine(halls, store, await BatchWriter.open(database), await EventGate.open(store, filterBits), wall);
    // Rows that an earlier version did not keep.
    await engine.commit([], []);
    return engine;
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

  sources(hallId: string): SourceState[] {
    return this.hall(hallId).sources.states();
  }

  /** The sources of a hall with a gap older than `afterMs` of wall time. They count as asked to say themselves again. */
  takeDueRebirths(hallId: string, afterMs: number): DueRebirth[] {
    return this.hall(hallId).sources.takeDueRebirths(this.wall(), afterMs);
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
      await restoreMissing(admitted, this.gate, this.store, (hallId) => this.hall(hallId).twin);
      const recordedAt = this.wall();
      for (const { event } of admitted) this.apply(event);
      for (const { event, number } of inOrderOfNumbers(admitted)) this.hall(event.hallId).sources.take(event.source, number, recordedAt);
      const rows = [...this.halls.values()].flatMap(({ twin }) => twin.takeRows());
      await this.writer.write({ recordedAt, events: admitted, rows, refusals });
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

  /**
   * Lets a hall go on with another plan. Where its events mean something else now, its state is made anew from the store and
   * listeners are told the difference.
   * `keep` makes the plan last: after its state could be made, before anything changes. Throws `plan_changed` when the hall has
   * another plan than `expected` by now, `in_use` when today's windows or queues would be lost.
   */
  changePlan(expected: HallPlan, change: PlanChange, keep: () => Promise<void>): Promise<void> {
    return this.inOrder(async () => {
      const hall = this.hall(expected.id);
      if (hall.plan !== expected) throw new HallError('plan_changed', `somebody else has saved a plan of ${expected.id} meanwhile`);
      const plan = layOutHall(change.hall);
      this.tell();
      const before = hall.twin.state();
      refuseLosses(before, expected, plan);
      const rebuilt = meansTheSame(expected, plan) ? null : await rebuildTwin(plan, hall.clock, this.store);
      await keep();
      await this.writer.writePlanChange(change, hall.clock.now(), this.wall());
      hall.plan = plan;
      this.plans.set(plan.id, plan);
      if (!rebuilt) return;
      hall.twin = rebuilt;
      const patch = diffStates(before, hall.twin.state());
      hall.twin.takePatch();
      for (const listener of hall.listeners) listener(patch);
    });
  }

  /** Tells what is expected of a hall's queues from now on. It is kept in the state alone: a restart expects nothing yet. */
  expect(hallId: string, forecasts: readonly QueueForecast[]): Promise<void> {
    return this.inOrder(async () => {
      this.hall(hallId).twin.expect(forecasts);
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
