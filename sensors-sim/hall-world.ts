import type { WindowAction } from '#contracts/commands';
import { AmbientSensors } from './ambient-sensors.ts';
import { keepAppointmentBook } from './appointment-book.ts';
import { CaseSystem } from './case-system.ts';
import { CommandDesk } from './command-desk.ts';
import { Crowd } from './crowd.ts';
import type { OpenDay } from './hall-calendar.ts';
import { HallDay, type HallMessage, type LaterEvent, type OtherTurn } from './hall-day.ts';
import { HallDevices } from './hall-devices.ts';
import { minuteMs } from './hall-time.ts';
import { KioskArea } from './kiosk-area.ts';
import type { DemoHall } from './load-hall.ts';
import { QueueSystem } from './queue-system.ts';
import { RatingTerminal } from './rating-terminal.ts';
import { ServiceDesk } from './service-desk.ts';
import { planShifts, type ShiftPlanner } from './shift-plan.ts';
import { VisitorArrivals } from './visitor-arrivals.ts';
import { WindowService } from './window-service.ts';
import { WindowStaff } from './window-staff.ts';

/** One day of a demo hall, from the devices' waking to the last visitor's leaving; stepped to any moment of it. */
export class HallWorld {
  readonly date: OpenDay;
  readonly crowd = new Crowd();
  readonly queues: QueueSystem;
  readonly desks: readonly ServiceDesk[];
  private readonly day: HallDay;
  private readonly commands: CommandDesk;

  /** `carried` is what earlier days left for later; the same arguments make the same day, and other turns the same until they are taken. */
  constructor(
    hall: DemoHall,
    date: OpenDay,
    seed: number,
    carried: readonly LaterEvent[],
    send: (message: HallMessage) => void,
    planner: ShiftPlanner = planShifts,
    turn: OtherTurn | null = null,
  ) {
    this.date = date;
    this.day = new HallDay(hall, date, seed, send, turn);
    const { day } = this;
    this.queues = new QueueSystem(day);
    this.desks = hall.plan.windows.map((plan) => new ServiceDesk(day, plan));
    const devices = new HallDevices(day);
    const kiosks = new KioskArea(day, devices);
    const cases = new CaseSystem(day);
    const ratings = new RatingTerminal(day, devices);
    const visitors = new VisitorArrivals(day, this.queues, kiosks, this.crowd, devices);
    const service = new WindowService(day, this.queues, this.desks, {
      caseIds: ({ ticket }) => {
        const caseId = cases.acceptAtWindow(ticket.errand.matterId, ticket.id);
        return caseId === null ? [] : [caseId];
      },
      afterwards: (served) => {
        ratings.offer(served);
        visitors.goOn(served.visitor);
      },
    });
    this.commands = new CommandDesk(day, this.desks, service);
    this.queues.onJoined = (queueId) => service.dispatch(queueId);
    this.queues.onGaveUp = (visitor) => visitors.leave(visitor);
    for (const later of carried) day.keep(later);
    devices.begin();
    new WindowStaff(day, this.desks, service, (queueId) => this.queues.waiting(queueId)).begin(planner);
    visitors.begin();
    keepAppointmentBook(day);
    cases.begin();
    new AmbientSensors(day, this.crowd, devices).begin();
    day.agenda.at(date.closes + 50 * minuteMs, () => this.queues.closeHall());
  }

  /** Hall time of the world, in milliseconds since 1970. */
  get now(): number {
    return this.day.agenda.now;
  }

  /** Lets the day go on to `time`, and at most to its end. */
  stepTo(time: number): void {
    this.day.agenda.runUntil(Math.min(time, this.date.ends));
  }

  /** A manager asks something of a window now. */
  obey(commandId: string, windowId: string, action: WindowAction): void {
    this.commands.obey(commandId, windowId, action);
  }

  /** What is left for later days, once this one is over. */
  leftForLater(): readonly LaterEvent[] {
    return this.day.tomorrow;
  }
}
