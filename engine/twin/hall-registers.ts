import type { CommandEvent, DeviceEvent, EventFamily } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import type { CommandState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { CommandRegister } from './command-register.ts';
import { DeviceRegister } from './device-register.ts';
import type { DirtyIds } from './dirty-ids.ts';
import { FeedRegister } from './feed-register.ts';

/** Families a hall is expected to speak; the others are listed once heard. */
const expectedFeeds: readonly EventFamily[] = ['ticket', 'window', 'device', 'area'];

/** What of a hall lives on past the service day: its devices and feeds; and the commands of the day. */
export class HallRegisters {
  readonly devices = new Map<string, DeviceRegister>();
  readonly commands = new Map<string, CommandRegister>();
  readonly feeds = new Map<string, FeedRegister>();

  constructor(
    plan: HallPlan,
    private readonly dirty: DirtyIds,
  ) {
    for (const { id, kind, zoneId } of plan.devices) this.devices.set(id, new DeviceRegister(id, { kind, zoneId: zoneId ?? null }));
    for (const family of expectedFeeds) this.feeds.set(family, new FeedRegister(family));
    this.markAll();
  }

  takeDevice(event: DeviceEvent): void {
    const { entityId } = event;
    let device = this.devices.get(entityId);
    if (!device) {
      device = new DeviceRegister(entityId, null);
      this.devices.set(entityId, device);
    }
    device.take(event);
    this.dirty.mark('devices', entityId);
  }

  takeCommand(event: CommandEvent): void {
    this.command(event.entityId).take(event);
  }

  /** Records a command somebody gave. */
  ask(command: CommandState): void {
    this.command(command.id).ask(command);
  }

  takeFeed(family: EventFamily, time: Instant, ofToday: boolean): void {
    this.feed(family).take(time, ofToday);
  }

  restoreFeed(family: EventFamily, lastEventAt: Instant, eventsToday: number): void {
    this.feed(family).restore(lastEventAt, eventsToday);
  }

  /** A new day: feeds count anew, and commands given on an earlier day than `isOfDay` says are let go. */
  startDay(isOfDay: (time: Instant) => boolean): void {
    for (const feed of this.feeds.values()) feed.startDay();
    for (const [id, command] of this.commands)
      if (command.requestedAt === null || !isOfDay(command.requestedAt)) {
        this.commands.delete(id);
        this.dirty.mark('commands', id);
      }
  }

  /** All of it may look different as time goes by. */
  markAll(): void {
    this.dirty.markAll('devices', this.devices.keys());
    this.dirty.markAll('feeds', this.feeds.keys());
    this.dirty.markAll('commands', this.commands.keys());
  }

  private feed(family: EventFamily): FeedRegister {
    let feed = this.feeds.get(family);
    if (!feed) {
      feed = new FeedRegister(family);
      this.feeds.set(family, feed);
    }
    this.dirty.mark('feeds', family);
    return feed;
  }

  private command(id: string): CommandRegister {
    let command = this.commands.get(id);
    if (!command) {
      command = new CommandRegister();
      this.commands.set(id, command);
    }
    this.dirty.mark('commands', id);
    return command;
  }
}
