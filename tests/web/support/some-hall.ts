import type { HallPlan } from '#contracts/hall-plan';
import type { CommandState, HallState, QueueState, ServiceWindowState } from '#contracts/hall-state';
import { unknownHall } from '../../../web/live/hall-store.ts';
import { noAppointments } from '../../support/memory-hall-view.ts';
import { fixturePlans } from './fixture-plan.ts';

/** Hall time of the made-up moments. */
export const now = Date.parse('2026-11-23T02:00:00Z');
export const minutesAgo = (minutes: number): number => now - minutes * 60_000;

/** The small made-up hall: queues A to C share a pool, D is the tax office's. */
export function smallPlan(): HallPlan {
  const plan = fixturePlans.find((entry) => entry.id === 'jincheng');
  if (!plan) throw new Error('no small hall');
  return plan;
}

export const someQueue = (id: string, part: Partial<QueueState> = {}): QueueState => ({
  id,
  waiting: 0,
  called: 0,
  serving: 0,
  openWindows: 1,
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
  ...part,
});

export const someWindow = (id: string, part: Partial<ServiceWindowState> = {}): ServiceWindowState => ({
  id,
  status: 'open',
  reason: null,
  statusSince: minutesAgo(60),
  queues: ['A'],
  staffId: null,
  activity: 'idle',
  ticketId: null,
  activitySince: minutesAgo(1),
  servedToday: 0,
  vacant: false,
  ...part,
});

export const someCommand = (id: string, part: Partial<CommandState> = {}): CommandState => ({
  id,
  windowId: 'W1',
  request: { action: 'close' },
  requestedBy: 'zhou',
  requestedAt: minutesAgo(1),
  undoes: null,
  status: 'pending',
  answeredAt: null,
  reason: null,
  reasonCode: null,
  ...part,
});

const byId = <R extends { readonly id: string }>(records: readonly R[]): Record<string, R> =>
  Object.fromEntries(records.map((record) => [record.id, record]));

export interface SomeHall {
  readonly queues?: readonly QueueState[];
  readonly windows?: readonly ServiceWindowState[];
  readonly commands?: readonly CommandState[];
  readonly rest?: Partial<HallState>;
}

export const someState = ({ queues = [], windows = [], commands = [], rest = {} }: SomeHall = {}): HallState => ({
  ...unknownHall('jincheng'),
  queues: byId(queues),
  windows: byId(windows),
  commands: byId(commands),
  forecasts: {},
  ...rest,
});
