import type { EventFamily, HallEvent } from '#contracts/events';
import { type HallPlan, usualGrace } from '#contracts/hall-plan';
import type { CommandState, HallClockState, HallState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { StatePatch } from '#contracts/state-patch';
import type { QueueForecast } from '#contracts/wait-forecast';
import { HallCalendar } from '../hall-calendar.ts';
import { AppointmentDiary } from './appointment-diary.ts';
import { DayBook } from './day-book.ts';
import { dayEntityOf } from './day-entity.ts';
import { deviceRows } from './device-rows.ts';
import { DirtyIds } from './dirty-ids.ts';
import { HallRegisters } from './hall-registers.ts';
import { isPaper } from './paper-entity.ts';
import { PaperShelf } from './paper-shelf.ts';
import type { ProjectedRows } from './projection-row.ts';
import { PublishedState } from './published-state.ts';
import { visitState } from './visit-state.ts';

/** An entity whose earlier events are not in memory: they have to be read back before its next event counts. */
export interface MissingEntity {
  readonly hallId: string;
  readonly family: EventFamily;
  readonly entityId: string;
  /** Service day of a day's entity; null for one that lives on. */
  readonly day: number | null;
}

/**
 * One hall as its events tell it. What is so is a function of the set of events, never of their order of arrival, and of
 * the hall's time. Events of the present service day are held in memory, and papers of which more is expected.
 */
export class HallTwin {
  readonly calendar: HallCalendar;
  private readonly dirty = new DirtyIds();
  private readonly published: PublishedState;
  private readonly registers: HallRegisters;
  private readonly papers: PaperShelf;
  private readonly diary: AppointmentDiary;
  private readonly olderDays = new Map<number, DayBook>();
  private readonly rows: ProjectedRows[] = [];
  private today: DayBook;
  private now: Instant;

  constructor(
    readonly plan: HallPlan,
    clock: HallClockState,
  ) {
    this.calendar = new HallCalendar(plan.timeZone);
    this.now = clock.time;
    const dayOf = (time: Instant): number => this.calendar.serviceDayNumber(time);
    this.papers = new PaperShelf(plan.id, this.calendar);
    this.diary = new AppointmentDiary(plan.appointments ?? usualGrace, dayOf, (id) => this.today.floor.bookings.of(id));
    const day = this.calendar.serviceDayNumber(clock.time);
    this.published = new PublishedState(plan.id, this.calendar.dayText(day), clock);
    this.today = new DayBook(plan, day, this.dirty);
    this.registers = new HallRegisters(plan, this.dirty);
  }

  /** The entity that has to be read back before `event` can be applied; null when everything needed is here. */
  missing(event: HallEvent): MissingEntity | null {
    const { hallId, family, entityId } = event;
    if (isPaper(event)) return this.papers.has(event) ? null : { hallId, family, entityId, day: null };
    const entity = dayEntityOf(event);
    if (!entity) return null;
    const day = this.calendar.serviceDayNumber(event.time);
    if (day >= this.today.day || this.olderDays.get(day)?.has(entity.family, entity.entityId)) return null;
    return { hallId, ...entity, day };
  }

  /** Gives back the stored events of a missing entity; its rows are in the store already. */
  restore(missing: MissingEntity, events: readonly HallEvent[]): void {
    for (const event of events) this.fold(event);
    if (missing.day === null) this.papers.settle(missing);
    else this.olderDays.get(missing.day)?.settle(this.plan.id, missing.family, missing.entityId);
  }

  apply(event: HallEvent): void {
    this.feed(event);
    this.fold(event);
    if (event.family === 'device') this.rows.push(...deviceRows(this.plan.id, this.calendar.serviceDayNumber(event.time), event));
  }

  /** Takes in events whose rows stand in the tables already: the state is made anew from the store. */
  rebuild(events: Iterable<HallEvent>): void {
    for (const event of events) this.fold(event);
    this.takeRows();
  }

  /** Takes in events whose rows the tables do not hold yet though the store holds them: the next batch writes them. */
  adopt(events: Iterable<HallEvent>): void {
    for (const event of events) this.fold(event);
    this.papers.forgetAfterBatch(this.calendar.instantAt(this.today.day, 0));
  }

  /** Says how fresh a feed was when the store was last written. */
  restoreFeed(family: EventFamily, lastEventAt: Instant, eventsToday: number): void {
    this.registers.restoreFeed(family, lastEventAt, eventsToday);
  }

  /** Records a command somebody gave. */
  ask(command: CommandState): void {
    this.registers.ask(command);
  }

  /** Lets hall time pass: clocks run out, devices and feeds fall silent, a new day begins. */
  setTime(now: Instant): void {
    this.now = now;
    this.startDay(this.calendar.serviceDayNumber(now));
    this.dirty.markAll('queues', this.today.floor.queues.keys());
    this.dirty.markAll('windows', this.today.floor.windows.keys());
    this.dirty.markAll('areas', this.today.areas.keys());
    this.dirty.markAll('appointments', this.diary.idsOn(this.today.day));
    this.registers.markAll();
  }

  /** What is expected of the hall's queues, in place of what was expected before. */
  expect(forecasts: readonly QueueForecast[]): void {
    const expected = new Map(forecasts.map((forecast) => [forecast.queueId, forecast]));
    for (const id of Object.keys(this.state().forecasts)) if (!expected.has(id)) this.published.set('forecasts', id, null);
    for (const [id, forecast] of expected) this.published.set('forecasts', id, forecast);
  }

  setClock(clock: HallClockState): void {
    this.published.setClock(clock);
    this.setTime(clock.time);
  }

  /** Whether the device's connection is known to be lost. */
  isDeviceLost(deviceId: string): boolean {
    return this.registers.devices.get(deviceId)?.isConnectionLost ?? false;
  }

  /** What changed since the last patch; null when nothing did. */
  takePatch(): StatePatch | null {
    this.publish();
    return this.published.takePatch();
  }

  /** The whole state, without taking the patch away. */
  state(): HallState {
    this.publish();
    return this.published.whole();
  }

  /** What the projection tables still have to be told; with it ends a batch, and only now may what it needed leave memory. */
  takeRows(): ProjectedRows[] {
    for (const book of [...this.olderDays.values(), this.today]) book.project(this.plan.id, this.rows);
    this.papers.project(this.rows);
    this.olderDays.clear();
    return this.rows.splice(0);
  }

  private fold(event: HallEvent): void {
    switch (event.family) {
      case 'ticket':
      case 'window':
      case 'staff':
      case 'area':
        this.book(this.calendar.serviceDayNumber(event.time)).take(event);
        break;
      case 'case':
      case 'rating':
      case 'complaint':
        this.papers.take(event);
        break;
      case 'device':
        this.registers.takeDevice(event);
        break;
      case 'command':
        this.registers.takeCommand(event);
        break;
      case 'appointment':
        this.papers.take(event);
        this.noteAppointment(event.entityId);
        break;
    }
  }

  private feed(event: HallEvent): void {
    const { family, time } = event;
    const day = this.calendar.serviceDayNumber(time);
    this.startDay(day);
    this.registers.takeFeed(family, time, day === this.today.day);
  }

  /** The book of a day: today's, or an older one for as long as the present batch. */
  private book(day: number): DayBook {
    this.startDay(day);
    if (day === this.today.day) return this.today;
    let book = this.olderDays.get(day);
    if (!book) {
      book = new DayBook(this.plan, day, new DirtyIds());
      this.olderDays.set(day, book);
    }
    return book;
  }

  /** A new service day begins from the plan. The old one and its papers stay until the batch ends: more of it may follow. */
  private startDay(day: number): void {
    if (day <= this.today.day) return;
    this.olderDays.set(this.today.day, this.today);
    this.papers.forgetAfterBatch(this.calendar.instantAt(day, 0));
    for (const [collection, ids] of this.today.ids()) this.dirty.markAll(collection, ids);
    for (const date of [this.today.day, day]) this.dirty.markAll('appointments', this.diary.idsOn(date));
    this.diary.forgetBefore(day);
    this.today = new DayBook(this.plan, day, this.dirty);
    this.published.setDay(this.calendar.dayText(day));
    this.registers.startDay((time) => this.calendar.serviceDayNumber(time) >= day);
  }

  private noteAppointment(id: string): void {
    const record = this.papers.appointment(id);
    if (!record) return;
    this.dirty.markAll('queues', this.diary.note(id, record));
    this.dirty.mark('appointments', id);
  }

  private publish(): void {
    const { published, dirty, now, today, registers, diary } = this;
    const { limits, openingHours } = this.plan;
    const openSince = this.calendar.openSince(openingHours, now);
    const put = published.set.bind(published);
    for (const id of dirty.drain('appointments')) {
      put('appointments', id, diary.state(id, today.day, now));
      const queueId = diary.queueOf(id);
      if (queueId !== null) dirty.mark('queues', queueId);
    }
    for (const id of dirty.drain('windows')) put('windows', id, today.floor.windowState(id, now));
    for (const id of dirty.drain('queues')) {
      const booked = diary.ofQueue(id, today.day, now);
      put('queues', id, today.floor.queues.get(id)?.state(now, limits.waitWarningMinutes, booked) ?? null);
    }
    for (const id of dirty.drain('tickets')) put('tickets', id, today.floor.tickets.get(id)?.state() ?? null);
    for (const id of dirty.drain('visits')) put('visits', id, visitState(id, today.floor.visits.of(id)));
    for (const id of dirty.drain('staff')) put('staff', id, today.staffState(id));
    for (const id of dirty.drain('areas')) put('areas', id, today.areas.get(id)?.state(now, limits.feedStaleAfterMinutes) ?? null);
    for (const id of dirty.drain('devices'))
      put('devices', id, registers.devices.get(id)?.state(now, limits.deviceLostAfterMinutes) ?? null);
    for (const id of dirty.drain('commands'))
      put('commands', id, registers.commands.get(id)?.state(now, limits.commandUnansweredAfterMinutes) ?? null);
    for (const family of dirty.drain('feeds'))
      put('feeds', family, registers.feeds.get(family)?.state(now, limits.feedStaleAfterMinutes, openSince) ?? null);
  }
}
