import type { WindowAction } from '#contracts/commands';
import type { HallPlan } from '#contracts/hall-plan';
import type {
  AppointmentState,
  CommandState,
  FeedState,
  HallState,
  QueueAppointments,
  QueueState,
  ServiceWindowState,
  TicketState,
  VisitState,
} from '#contracts/hall-state';
import type { CommandRequest } from '#contracts/http-api';
import { noAppointments } from '../../support/memory-hall-view.ts';
import { fixtureForecast } from './fixture-forecasts.ts';
import { exponential, seededRandom } from './fixture-random.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const minute = 60_000;

/** A made-up hall that runs: people come, are called, served and leave; commands are obeyed after a while, or refused. */
export class FixtureHall {
  readonly plan: HallPlan;
  now: number;
  /** What is said of the ticket feed in place of that it is live. */
  ticketFeed: Pick<FeedState, 'freshness' | 'lastEventAt'> | null = null;
  private readonly random: () => number;
  private readonly dayStart: number;
  private readonly windows = new Map<string, Mutable<ServiceWindowState>>();
  private readonly queues = new Map<string, Mutable<QueueState>>();
  private readonly tickets = new Map<string, Mutable<TicketState>>();
  private readonly commands = new Map<string, Mutable<CommandState>>();
  private readonly doneAt = new Map<string, number>();
  private readonly serial = new Map<string, number>();
  readonly calls: { ticketId: string; windowNumber: string; calledAt: number }[] = [];
  readonly issuedPerSlot = new Map<number, { issued: number; called: number; waitSeconds: number; open: number }>();

  constructor(plan: HallPlan, seed: number, dayStart: number) {
    this.plan = plan;
    this.random = seededRandom(seed);
    this.dayStart = dayStart;
    this.now = dayStart;
    for (const queue of plan.queues)
      this.queues.set(queue.id, {
        id: queue.id,
        waiting: 0,
        called: 0,
        serving: 0,
        openWindows: 0,
        oldestQueuedAt: null,
        warning: 'none',
        warningSince: null,
        issuedToday: 0,
        servedToday: 0,
        abandonedToday: 0,
        calledToday: 0,
        waitSecondsToday: 0,
        recentWaitSeconds: [],
        appointments: this.booked(queue.id),
      });
    for (const serviceWindow of plan.windows) {
      const open = !serviceWindow.tidal && this.random() < 0.82;
      const paused = open && this.random() < 0.04;
      this.windows.set(serviceWindow.id, {
        id: serviceWindow.id,
        status: open ? (paused ? 'paused' : 'open') : 'closed',
        reason: paused ? 'break' : null,
        statusSince: dayStart,
        queues: serviceWindow.queues,
        staffId: open ? `S${serviceWindow.number}` : null,
        activity: 'idle',
        ticketId: null,
        activitySince: dayStart,
        servedToday: 0,
        vacant: false,
      });
    }
  }

  /** Lets the hall run for so many seconds of its time, in steps of at most 5. */
  run(seconds: number): void {
    for (let left = seconds; left > 0; left -= 5) this.step(Math.min(5, left));
  }

  private step(seconds: number): void {
    this.now += seconds * 1000;
    const hour = (this.now - this.dayStart) / (60 * minute);
    const tide = Math.max(0.15, Math.exp(-((hour - 0.9) ** 2) / 1.3) + 0.7 * Math.exp(-((hour - 6) ** 2) / 1.6));
    const slot = this.slot();
    for (const [place, queue] of this.plan.queues.entries()) {
      const desks = this.plan.windows.filter((entry) => entry.queues.includes(queue.id)).length;
      const load = [1.36, 1.12, 0.98, 1.06, 0.9, 1.2, 0.94, 0.86, 0.8, 0.98, 1.04, 0.9][place % 12] ?? 1;
      if (this.random() < (desks * load * tide * seconds) / 620) this.issue(queue.id);
    }
    for (const serviceWindow of this.windows.values()) this.work(serviceWindow);
    this.obey();
    this.count();
    slot.open = [...this.windows.values()].filter((entry) => entry.status === 'open').length;
  }

  private slot(): { issued: number; called: number; waitSeconds: number; open: number } {
    const start = Math.floor(this.now / (15 * minute)) * 15 * minute;
    const known = this.issuedPerSlot.get(start) ?? { issued: 0, called: 0, waitSeconds: 0, open: 0 };
    this.issuedPerSlot.set(start, known);
    return known;
  }

  private issue(queueId: string): void {
    const queue = this.queues.get(queueId);
    if (!queue) return;
    const serial = (this.serial.get(queueId) ?? 0) + 1;
    this.serial.set(queueId, serial);
    const id = `${queueId}${String(serial).padStart(3, '0')}`;
    const luck = this.random();
    this.tickets.set(id, {
      id,
      visitId: serial % 4 === 0 ? `V-${id}` : null,
      queueId,
      matterId: null,
      class: luck < 0.06 ? 'priority' : luck < 0.18 ? 'appointment' : 'ordinary',
      status: 'waiting',
      issuedAt: this.now,
      queuedAt: this.now,
      calledAt: null,
      startedAt: null,
      windowId: null,
      calls: 0,
      leg: 1,
      abandonReason: null,
    });
    queue.issuedToday += 1;
    this.slot().issued += 1;
  }

  private work(serviceWindow: Mutable<ServiceWindowState>): void {
    const due = this.doneAt.get(serviceWindow.id) ?? 0;
    if (serviceWindow.activity === 'serving' && this.now >= due) this.finish(serviceWindow);
    if (serviceWindow.activity === 'called' && this.now >= due) this.start(serviceWindow);
    if (serviceWindow.activity === 'idle' && serviceWindow.status === 'open' && this.now >= due) this.call(serviceWindow);
  }

  private call(serviceWindow: Mutable<ServiceWindowState>): void {
    // Window 7 stands open with nobody at it: 空岗.
    if (serviceWindow.id === 'W7' && this.now > this.dayStart + 20 * minute) return;
    const next = [...this.tickets.values()].find(
      (ticket) => ticket.status === 'waiting' && ticket.queueId !== null && serviceWindow.queues.includes(ticket.queueId),
    );
    const queue = next?.queueId ? this.queues.get(next.queueId) : undefined;
    if (!next || !queue) return;
    const waitSeconds = (this.now - (next.queuedAt ?? this.now)) / 1000;
    Object.assign(next, { status: 'called', calledAt: this.now, windowId: serviceWindow.id, calls: 1 });
    Object.assign(serviceWindow, { activity: 'called', ticketId: next.id, activitySince: this.now });
    queue.calledToday += 1;
    queue.waitSecondsToday += waitSeconds;
    queue.recentWaitSeconds = [...queue.recentWaitSeconds, waitSeconds].slice(-20);
    this.slot().called += 1;
    this.slot().waitSeconds += waitSeconds;
    const number = this.plan.windows.find((entry) => entry.id === serviceWindow.id)?.number ?? serviceWindow.id;
    this.calls.unshift({ ticketId: next.id, windowNumber: number, calledAt: this.now });
    this.calls.length = Math.min(this.calls.length, 12);
    this.doneAt.set(serviceWindow.id, this.now + 25_000);
  }

  private start(serviceWindow: Mutable<ServiceWindowState>): void {
    const ticket = this.tickets.get(serviceWindow.ticketId ?? '');
    if (ticket) Object.assign(ticket, { status: 'serving', startedAt: this.now });
    Object.assign(serviceWindow, { activity: 'serving', activitySince: this.now });
    this.doneAt.set(serviceWindow.id, this.now + 120_000 + exponential(this.random, 360_000));
  }

  private finish(serviceWindow: Mutable<ServiceWindowState>): void {
    const ticket = this.tickets.get(serviceWindow.ticketId ?? '');
    const queue = this.queues.get(ticket?.queueId ?? '');
    if (ticket) this.tickets.delete(ticket.id);
    if (queue) queue.servedToday += 1;
    Object.assign(serviceWindow, { activity: 'idle', ticketId: null, activitySince: this.now, servedToday: serviceWindow.servedToday + 1 });
    this.doneAt.set(serviceWindow.id, this.now + 15_000);
  }

  ask(id: string, { windowId, request, undoes }: CommandRequest, requestedBy: string): void {
    const unanswered = { status: 'pending', answeredAt: null, reason: null, reasonCode: null } as const;
    this.commands.set(id, { id, windowId, request, requestedBy, requestedAt: this.now, undoes: undoes ?? null, ...unanswered });
  }

  /** Posted desks (税务, 公安, 婚姻登记) refuse to be closed; everyone else obeys half a minute later. */
  private obey(): void {
    for (const command of this.commands.values()) {
      const serviceWindow = this.windows.get(command.windowId);
      const age = this.now - command.requestedAt;
      if (!serviceWindow || command.status === 'completed' || command.status === 'rejected' || age < 15_000) continue;
      const posted = this.plan.windows.find((entry) => entry.id === command.windowId)?.poolId !== 'general';
      if (posted && command.request.action === 'close') {
        Object.assign(command, { status: 'rejected', answeredAt: this.now, reason: '部门派驻窗口，须由派驻部门关闭' });
      } else if (age < 30_000) {
        Object.assign(command, { status: 'accepted', answeredAt: this.now });
      } else {
        Object.assign(command, { status: 'completed', answeredAt: this.now });
        this.change(serviceWindow, command.request);
      }
    }
  }

  private change(serviceWindow: Mutable<ServiceWindowState>, request: WindowAction): void {
    const since = { statusSince: this.now, activitySince: this.now };
    switch (request.action) {
      case 'open':
        Object.assign(serviceWindow, since, {
          status: 'open',
          reason: null,
          staffId: `S-${serviceWindow.id}`,
          queues: request.queues ?? serviceWindow.queues,
        });
        break;
      case 'close':
        Object.assign(serviceWindow, since, { status: 'closed', reason: null, staffId: null });
        break;
      case 'pause':
        Object.assign(serviceWindow, since, { status: 'paused', reason: request.reason });
        break;
      case 'resume':
        Object.assign(serviceWindow, since, { status: 'open', reason: null });
        break;
      case 'assign':
        serviceWindow.queues = request.queues;
        break;
    }
  }

  private count(): void {
    for (const queue of this.queues.values())
      Object.assign(queue, { waiting: 0, called: 0, serving: 0, oldestQueuedAt: null, openWindows: 0 });
    for (const ticket of this.tickets.values()) {
      const queue = this.queues.get(ticket.queueId ?? '');
      if (!queue) continue;
      if (ticket.status === 'waiting') {
        queue.waiting += 1;
        queue.oldestQueuedAt = Math.min(queue.oldestQueuedAt ?? ticket.queuedAt ?? this.now, ticket.queuedAt ?? this.now);
      } else if (ticket.status === 'called') queue.called += 1;
      else if (ticket.status === 'serving') queue.serving += 1;
    }
    for (const entry of this.windows.values()) {
      const people = entry.queues.some((id) => (this.queues.get(id)?.waiting ?? 0) > 0);
      entry.vacant = entry.status === 'open' && entry.activity === 'idle' && people && this.now - (entry.activitySince ?? 0) > 5 * minute;
      if (entry.status === 'open')
        for (const id of entry.queues) {
          const queue = this.queues.get(id);
          if (queue) queue.openWindows += 1;
        }
    }
    for (const queue of this.queues.values()) {
      const waited = queue.oldestQueuedAt === null ? 0 : (this.now - queue.oldestQueuedAt) / minute;
      const [yellow, orange, red] = this.plan.limits.waitWarningMinutes;
      const warning = waited >= red ? 'red' : waited >= orange ? 'orange' : waited >= yellow ? 'yellow' : 'none';
      if (warning !== queue.warning) Object.assign(queue, { warning, warningSince: warning === 'none' ? null : this.now });
    }
  }

  private booked(queueId: string): QueueAppointments {
    const first = this.plan.queues[0]?.id === queueId;
    return first ? { ...noAppointments, dueIn30Minutes: 2, dueIn60Minutes: 3, cameToday: 9, lateToday: 1, noShowToday: 1 } : noAppointments;
  }

  private appointments(): HallState['appointments'] {
    const queueId = this.plan.queues[0]?.id ?? 'A';
    const statuses = ['no_show', 'late', 'checked_in', 'booked', 'booked', 'booked'] as const;
    const entries = statuses.map((status, place): AppointmentState => {
      const slotStart = this.dayStart + (place + 1) * 12 * minute;
      const ticketId = status === 'booked' || status === 'no_show' ? null : `${queueId}0${place}1`;
      const cameAt = ticketId === null ? null : slotStart;
      return { id: `AP-${place}`, queueId, slotStart, slotEnd: null, status, cameAt, ticketId, numberedAgain: status === 'checked_in' };
    });
    return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
  }

  /** Every fourth ticket is the second of a visit that has been served once and has one more matter to come. */
  private visits(): HallState['visits'] {
    const [first, , third] = this.plan.queues;
    const visits = [...this.tickets.values()].flatMap((ticket): VisitState[] => {
      const { id, visitId, queueId, windowId, status, leg, queuedAt, startedAt } = ticket;
      if (visitId === null || queuedAt === null) return [];
      const before = { ticketId: `${first?.id}9${id.slice(1)}`, leg: 1, queueId: first?.id ?? null, windowId: 'W2', matterId: null };
      const times = { queuedAt: queuedAt - 40 * minute, startedAt: queuedAt - 25 * minute, endedAt: queuedAt - 10 * minute };
      const now = { ticketId: id, leg, queueId, windowId, matterId: null, status, queuedAt, startedAt, endedAt: null };
      return [{ id: visitId, legs: [{ ...before, status: 'served', ...times }, now], nextMatterIds: [`M-${third?.id}`] }];
    });
    return Object.fromEntries(visits.map((visit) => [visit.id, visit]));
  }

  /** The state as the server would send it; records are copies. */
  state(rate: number): HallState {
    const copy = <T>(records: Map<string, T>): Record<string, T> =>
      Object.fromEntries([...records].map(([id, record]) => [id, { ...record }]));
    const day = new Date(this.dayStart).toISOString().slice(0, 10);
    return {
      hallId: this.plan.id,
      day,
      clock: { time: this.now, rate, sentAt: Date.now(), source: 'feed' },
      windows: copy(this.windows),
      queues: copy(this.queues),
      tickets: copy(this.tickets),
      visits: this.visits(),
      appointments: this.appointments(),
      staff: {},
      commands: copy(this.commands),
      forecasts: Object.fromEntries(
        this.plan.queues.map(({ id }, place, all) => [id, fixtureForecast(id, place, place === all.length - 1, this.now - minute)]),
      ),
      areas: {
        'door-main': {
          id: 'door-main',
          inToday: 812,
          outToday: 506,
          passedAt: this.now,
          passedFreshness: 'live',
          people: null,
          peopleAt: null,
          peopleFreshness: 'unknown',
          co2Ppm: null,
          temperatureCelsius: null,
          humidityShare: null,
          noiseDecibels: null,
          airAt: null,
          airFreshness: 'unknown',
        },
      },
      devices: Object.fromEntries(
        this.plan.devices.map((device) => [
          device.id,
          {
            id: device.id,
            kind: device.kind,
            zoneId: device.zoneId ?? null,
            inSession: false,
            batteryShare: null,
            consumableLow: device.id === 'ticket-2' ? 'paper' : null,
            status: device.id === 'kiosk-3' ? ('fault' as const) : device.id === 'kiosk-5' ? ('lost' as const) : ('ok' as const),
            statusSince: this.dayStart + 22 * minute,
            faultCode: device.id === 'kiosk-3' ? 'E21-printer' : null,
            lastSeenAt: this.dayStart + 30 * minute,
          },
        ]),
      ),
      feeds: {
        ticket: { family: 'ticket', eventsToday: 2310, ...(this.ticketFeed ?? { freshness: 'live', lastEventAt: this.now - 2000 }) },
        window: { family: 'window', freshness: 'live', lastEventAt: this.now - 9000, eventsToday: 480 },
        appointment: { family: 'appointment', freshness: 'live', lastEventAt: this.now - 60_000, eventsToday: 40 },
        area: {
          family: 'area',
          freshness: this.plan.id === 'taizhou' ? 'stale' : 'live',
          lastEventAt: this.dayStart + 25 * minute,
          eventsToday: 96,
        },
      },
    };
  }
}
