import { type AppointmentGrace, usualGrace } from '#contracts/hall-plan';
import { type Appointment, appointmentsFor, drawErrand } from './appointment-book.ts';
import { buildTide, expectedVisitors } from './arrival-tide.ts';
import type { Crowd } from './crowd.ts';
import type { HallDay } from './hall-day.ts';
import type { HallDevices } from './hall-devices.ts';
import { minuteMs } from './hall-time.ts';
import type { KioskArea } from './kiosk-area.ts';
import type { QueueSystem } from './queue-system.ts';
import { Random } from './random.ts';
import type { Errand, Visitor } from './visitor.ts';

/** The visitors: when they come, what for, how they go about it, and how they leave. */
export class VisitorArrivals {
  private readonly day: HallDay;
  private readonly queues: QueueSystem;
  private readonly kiosks: KioskArea;
  private readonly crowd: Crowd;
  private readonly random: Random;
  private readonly bookingLuck: Random;
  private readonly grace: AppointmentGrace;
  private readonly devices: HallDevices;
  private readonly machines: readonly string[];
  private readonly lobbyZoneId: string;
  private readonly zoneOfQueue: ReadonlyMap<string, string>;

  constructor(day: HallDay, queues: QueueSystem, kiosks: KioskArea, crowd: Crowd, devices: HallDevices) {
    const { plan } = day.hall;
    const machines = plan.devices.filter((device) => device.kind === 'ticket_machine');
    this.day = day;
    this.queues = queues;
    this.kiosks = kiosks;
    this.crowd = crowd;
    this.devices = devices;
    this.random = day.random('visitors');
    this.bookingLuck = day.random('booking-luck');
    this.grace = plan.appointments ?? usualGrace;
    this.machines = machines.map(({ id }) => id);
    this.lobbyZoneId = machines[0]?.zoneId ?? plan.zones[0]?.id ?? 'lobby';
    this.zoneOfQueue = new Map(plan.queues.map((queue) => [queue.id, queue.zoneId]));
  }

  begin(): void {
    const { turn } = this.day;
    const daily = this.random.lognormal(1, this.day.hall.truth.demand.dailySpread);
    this.expectWalkIns(daily, this.random, (at) => turn === null || at < turn.at);
    if (turn) this.expectWalkIns(daily, new Random(`${turn.seed}/walk-ins`), (at) => at >= turn.at);
    for (const appointment of appointmentsFor(this.day, this.day.date))
      if (appointment.arrivesAt !== null) this.expect(appointment.arrivesAt, this.meet(appointment.errand, 0, appointment, this.random));
    this.printPhantoms();
  }

  /** Draws who comes unbooked over the whole day, and expects those who come when they may. */
  private expectWalkIns(daily: number, random: Random, comes: (at: number) => boolean): void {
    const { plan, truth } = this.day.hall;
    for (const queue of plan.queues) {
      const habits = truth.queues[queue.id];
      if (!habits) continue;
      const booked = this.day.date.weekday === 'sat' ? 0 : habits.appointmentShare;
      const tide = buildTide(this.day, habits.tide);
      for (
        let left = random.poisson(expectedVisitors(this.day.hall, this.day.date, queue.id) * (1 - booked) * daily);
        left > 0;
        left -= 1
      ) {
        const errand = drawErrand(this.day, queue.id, random);
        if (!errand) continue;
        const at = tide.draw(random);
        const visitor = this.meet(errand, habits.priorityShare, null, random);
        if (comes(at)) this.expect(at, visitor);
      }
    }
  }

  /** Somebody is done, or has had enough: they find a door, some after a chat or a coffee. */
  leave(visitor: Visitor): void {
    const { lingerShare, lingerMeanMinutes } = this.day.hall.truth.visits;
    const lingerMs = this.random.chance(lingerShare) ? this.random.exponential(lingerMeanMinutes) * minuteMs : 0;
    const leavesAt = Math.min(
      this.day.agenda.now + this.walkMs() + lingerMs,
      Math.max(this.day.agenda.now, this.day.date.closes + 70 * minuteMs),
    );
    this.crowd.move(visitor, this.lobbyZoneId);
    this.day.agenda.at(leavesAt, () => this.crowd.leave(visitor, this.drawDoor()));
  }

  /** Done at one window: on to the next errand, or home. */
  goOn(visitor: Visitor): void {
    const next = visitor.errands.shift();
    if (next && this.ticketsAreGiven()) this.day.agenda.after(this.walkMs(), () => this.takeTicket(visitor, next));
    else this.leave(visitor);
  }

  private expect(at: number, visitor: Visitor): void {
    this.day.agenda.at(at, () => this.enter(visitor));
  }

  private meet(errand: Errand, priorityShare: number, appointment: Appointment | null, random: Random): Visitor {
    const { visits, appointments } = this.day.hall.truth;
    const errands = [errand];
    if (random.chance(visits.severalMattersShare)) {
      const queue = this.day.hall.plan.queues[random.below(this.day.hall.plan.queues.length)];
      const habits = queue && this.day.hall.truth.queues[queue.id];
      const second =
        queue && habits && (this.day.date.weekday !== 'sat' || habits.saturdayWindows > 0) ? drawErrand(this.day, queue.id, random) : null;
      if (second) errands.push(second);
    }
    return {
      id: this.day.numbered('V'),
      people: 1 + (random.chance(visits.companionShare) ? 1 + random.below(2) : 0),
      class: appointment ? 'appointment' : random.chance(priorityShare) ? 'priority' : 'ordinary',
      appointmentId: appointment?.id ?? null,
      bookedUntil: appointment ? appointment.slotStart + this.grace.lateMinutes * minuteMs : 0,
      slotFrom: appointment ? appointment.slotStart - appointments.callFromMinutesBefore * minuteMs : 0,
      patienceMs: random.lognormal(visits.patienceMedianMinutes, visits.patienceSpread) * minuteMs,
      errands,
      zoneId: null,
      inside: false,
    };
  }

  private enter(visitor: Visitor): void {
    this.crowd.enter(visitor, this.drawDoor(), this.lobbyZoneId);
    const guided = this.random.chance(this.day.hall.truth.visits.guideShare) ? this.random.between(1, 4) * minuteMs : 0;
    this.day.agenda.after(this.walkMs() + guided, () => this.choose(visitor));
  }

  private choose(visitor: Visitor): void {
    const errand = visitor.errands.shift();
    if (!errand || !this.ticketsAreGiven()) {
      this.leave(visitor);
      return;
    }
    const selfService = visitor.class === 'ordinary' && this.random.chance(this.day.hall.truth.kiosks.sessionShare);
    const atKiosk =
      selfService &&
      this.kiosks.use(errand.matterId, (outcome) => {
        if (outcome === 'completed') this.goOn(visitor);
        else if (this.ticketsAreGiven()) this.takeTicket(visitor, errand);
        else this.leave(visitor);
      });
    if (!atKiosk) this.takeTicket(visitor, errand);
  }

  private takeTicket(visitor: Visitor, errand: Errand): void {
    if (visitor.appointmentId && !this.isTakenAsBooked(visitor)) visitor.class = 'ordinary';
    const ticket = this.queues.issue(visitor, errand, this.machine());
    if (visitor.appointmentId) {
      this.day.emit('appointment.checked_in', visitor.appointmentId, { ticketId: ticket.id });
      visitor.appointmentId = null;
      visitor.class = 'ordinary';
    }
    this.crowd.move(visitor, this.zoneOfQueue.get(errand.queueId) ?? this.lobbyZoneId);
  }

  /** Who comes after the grace of the booking queues as the hall's rule says; of the others a few booked in vain. */
  private isTakenAsBooked(visitor: Visitor): boolean {
    const again = this.bookingLuck.chance(this.day.hall.truth.appointments.numberedAgainShare);
    return this.day.agenda.now > visitor.bookedUntil ? this.grace.lateBecomes === 'appointment' : !again;
  }

  /** Numbers that nobody holds: printed twice, or dropped at once. */
  private printPhantoms(): void {
    const { demand, visits, queues } = this.day.hall.truth;
    for (const [queueId, habits] of Object.entries(queues)) {
      const tide = buildTide(this.day, habits.tide);
      for (
        let left = this.random.poisson(expectedVisitors(this.day.hall, this.day.date, queueId) * visits.phantomShare);
        left > 0;
        left -= 1
      ) {
        const errand = drawErrand(this.day, queueId, this.random);
        const at = tide.draw(this.random) + demand.earlyMinutes * minuteMs * 0.2;
        if (errand) this.day.agenda.at(at, () => this.queues.issue(null, errand, this.machine()));
      }
    }
  }

  private ticketsAreGiven(): boolean {
    const { hours } = this.day.date;
    const { earlyMinutes, lastTicketMinutes } = this.day.hall.truth.demand;
    const { now } = this.day.agenda;
    return hours.some(
      ({ opens, closes }) => now >= opens - (earlyMinutes + 5) * minuteMs && now <= closes - (lastTicketMinutes - 10) * minuteMs,
    );
  }

  private machine(): string {
    const working = this.machines.filter((machine) => this.devices.isWorking(machine));
    const choice = working.length > 0 ? working : this.machines;
    return choice[this.random.below(choice.length)] ?? 'ticket-machine-1';
  }

  private drawDoor(): string {
    const { doors } = this.day.hall.plan;
    return doors[this.random.weighted(doors.map((door) => door.widthMetres))]?.id ?? 'door-main';
  }

  private walkMs(): number {
    const { walkMedianMinutes, walkSpread } = this.day.hall.truth.visits;
    return this.random.lognormal(walkMedianMinutes, walkSpread) * minuteMs;
  }
}
