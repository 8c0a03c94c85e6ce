import type { FaultName, RebirthRequest } from '#contracts/commands';
import { FeedFaults } from './feed-faults.ts';
import type { HallMessage, LaterEvent } from './hall-day.ts';
import { HallRun } from './hall-run.ts';
import type { ObeyedCommand } from './live-state.ts';
import type { DemoHall } from './load-hall.ts';
import { MessageRecord } from './message-record.ts';
import type { HallPublisher } from './publisher.ts';
import { Random } from './random.ts';

/** A demo hall on the wire: its world, its faults and its line to the broker. */
export class LiveHall {
  readonly run: HallRun;
  publisher: HallPublisher | null = null;
  private readonly faults: FeedFaults;
  private readonly deadDeviceId: string;
  private readonly silentUntil: number;
  private readonly record = new MessageRecord();
  private readonly log: (line: string) => void;

  /** Nothing up to `silentUntil` is published: it has been before. */
  constructor(
    hall: DemoHall,
    seed: number,
    firstDay: number,
    carried: readonly LaterEvent[],
    silentUntil: number,
    log: (line: string) => void,
  ) {
    this.silentUntil = silentUntil;
    this.log = log;
    this.deadDeviceId = hall.plan.devices.find(({ kind }) => kind === 'kiosk')?.id ?? 'kiosk-01';
    this.faults = new FeedFaults(new Random(`${seed}/${hall.id}/faults`), this.deadDeviceId);
    this.run = new HallRun(hall, seed, firstDay, carried, (message) => this.tell(message));
  }

  obey(command: ObeyedCommand): void {
    this.run.stepTo(command.at);
    this.run.world.obey(command.id, command.windowId, command.action);
  }

  /** Says again what somebody missed, through the same line with the same faults. */
  sayAgain(request: RebirthRequest): void {
    for (const message of this.record.again(request)) this.send(message);
  }

  setFault(name: FaultName, on: boolean): void {
    if (on) this.faults.on.add(name);
    else this.faults.on.delete(name);
    if (name === 'silence' && !on) this.speakAgain();
    if (name === 'dead_device') this.publisher?.present(this.deadDeviceId, on ? 'lost' : 'ready');
  }

  /** Hall time up to which the broker has everything. */
  acknowledgedUpTo(told: number): number {
    const sent = this.publisher?.acknowledgedUpTo(told) ?? told;
    return Math.min(sent, (this.faults.heldSince ?? sent + 1) - 1);
  }

  presentAll(): void {
    for (const { id } of this.run.hall.plan.devices)
      this.publisher?.present(id, this.faults.on.has('dead_device') && id === this.deadDeviceId ? 'lost' : 'ready');
  }

  private speakAgain(): void {
    const { held, dropped } = this.faults.release();
    for (const outgoing of held) this.publisher?.send(outgoing);
    if (dropped > 0) this.log(`${this.run.hall.id} was silent for too long: its ${dropped} oldest messages are lost`);
  }

  private tell(message: HallMessage): void {
    this.record.keep(message);
    if (message.at > this.silentUntil) this.send(message);
  }

  private send(message: HallMessage): void {
    for (const outgoing of this.faults.pass(message)) this.publisher?.send(outgoing);
  }
}
