import type { HallFile, HallPlan } from '#contracts/hall-plan';
import type { CommandState, HallState, QueueAppointments, QueueState, ServiceWindowState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { layOutHall } from '#contracts/lay-out-hall';
import { applyPatch, type StatePatch } from '#contracts/state-patch';
import { HallError } from '#engine/errors';
import type { SourceState } from '#engine/feed/source-book';
import type { HallView } from '#engine/hall-view';

/** 2026-03-02 was a Monday; 10:00 in the hall. */
export const hallTen = Date.parse('2026-03-02T10:00:00+08:00');

const hours: [string, string][] = [
  ['09:00', '12:00'],
  ['13:30', '17:00'],
];
const zone = { id: 'Z1', name: { zh: '综合', en: 'General' }, x: 0, y: 0, widthMetres: 40, depthMetres: 20 };
const target = { share: 0.8, withinMinutes: 15 };

/** A hall of four windows: three of the general pool, one of the tax pool. */
export const smallHallFile: HallFile = {
  id: 'h1',
  name: { zh: '小厅', en: 'Small hall' },
  timeZone: 'Asia/Shanghai',
  earliestEventTime: '2020-01-01T00:00:00Z',
  openingHours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
  size: { widthMetres: 40, depthMetres: 20 },
  zones: [zone],
  queues: [
    { id: 'general', letter: 'A', name: { zh: '综合', en: 'General' }, zoneId: 'Z1', target, poolId: 'general' },
    { id: 'property', letter: 'B', name: { zh: '不动产', en: 'Property' }, zoneId: 'Z1', target, poolId: 'general' },
    { id: 'tax', letter: 'T', name: { zh: '税务', en: 'Tax' }, zoneId: 'Z1', target, poolId: 'tax' },
  ],
  counters: [
    {
      id: 'C1',
      zoneId: 'Z1',
      x: 2,
      y: 2,
      facing: 'south',
      firstNumber: 1,
      count: 3,
      pitchMetres: 2,
      queues: ['general'],
      poolId: 'general',
    },
    { id: 'C2', zoneId: 'Z1', x: 12, y: 2, facing: 'south', firstNumber: 11, count: 1, pitchMetres: 2, queues: ['tax'], poolId: 'tax' },
  ],
  seats: [],
  doors: [{ id: 'D1', name: { zh: '东门', en: 'East door' }, x: 0, y: 10, widthMetres: 2 }],
  devices: [],
  matters: [],
  limits: {
    waitWarningMinutes: [15, 25, 30],
    vacantAfterMinutes: 10,
    deviceLostAfterMinutes: 10,
    feedStaleAfterMinutes: 10,
    commandUnansweredAfterMinutes: 5,
  },
  provenance: [],
};

export const smallHall: HallPlan = layOutHall(smallHallFile);

/** Of a queue for which nothing is booked. */
export const noAppointments: QueueAppointments = {
  dueIn30Minutes: 0,
  dueIn60Minutes: 0,
  cameToday: 0,
  lateToday: 0,
  noShowToday: 0,
  numberedAgainToday: 0,
};

export function quietQueue(id: string): QueueState {
  return {
    id,
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
    appointments: noAppointments,
  };
}

export function closedWindow(id: string): ServiceWindowState {
  return {
    id,
    status: 'closed',
    reason: null,
    statusSince: null,
    queues: [],
    staffId: null,
    activity: 'idle',
    ticketId: null,
    activitySince: null,
    servedToday: 0,
    vacant: false,
  };
}

/** The state of a hall in which nothing has happened yet. */
export function quietState(plan: HallPlan): HallState {
  return {
    hallId: plan.id,
    day: '2026-03-02',
    clock: { time: hallTen, rate: 1, sentAt: hallTen, source: 'wall' },
    windows: Object.fromEntries(plan.windows.map(({ id }) => [id, closedWindow(id)])),
    queues: Object.fromEntries(plan.queues.map(({ id }) => [id, quietQueue(id)])),
    tickets: {},
    visits: {},
    appointments: {},
    staff: {},
    areas: {},
    devices: {},
    feeds: {},
    commands: {},
    forecasts: {},
  };
}

/** A hall view that is told what changes. */
export class MemoryHallView implements HallView {
  readonly plans: ReadonlyMap<string, HallPlan>;
  hallNow: Instant = hallTen;
  hallSources: readonly SourceState[] = [];
  readonly #states = new Map<string, HallState>();
  readonly #listeners = new Map<string, Set<(patch: StatePatch) => void>>();

  constructor(plans: readonly HallPlan[] = [smallHall]) {
    this.plans = new Map(plans.map((plan) => [plan.id, plan]));
    for (const plan of plans) this.#states.set(plan.id, quietState(plan));
  }

  state(hallId: string): HallState {
    const state = this.#states.get(hallId);
    if (!state) throw new HallError('unknown_hall', `no such hall: ${hallId}`);
    return state;
  }

  now(hallId: string): Instant {
    this.state(hallId);
    return this.hallNow;
  }

  sources(hallId: string): readonly SourceState[] {
    this.state(hallId);
    return this.hallSources;
  }

  subscribe(hallId: string, listener: (patch: StatePatch) => void): () => void {
    const listeners = this.#listeners.get(hallId) ?? new Set();
    this.#listeners.set(hallId, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Makes something change, as a committed event would. */
  change(hallId: string, patch: StatePatch): void {
    this.#states.set(hallId, applyPatch(this.state(hallId), patch));
    for (const listener of this.#listeners.get(hallId) ?? []) listener(patch);
  }

  async recordCommand(hallId: string, command: CommandState): Promise<void> {
    this.change(hallId, { commands: { [command.id]: command } });
  }
}
