import type { PauseReason, StaffEvent, WindowEvent } from '#contracts/events';
import type { WindowStatus } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { Reducer } from './entity-log.ts';

/** What changes a window: its own events, and who sits down at it. */
export type WindowChange = WindowEvent | Exclude<StaffEvent, { readonly kind: 'signed_off' }>;

/** A stretch in which a window stood open or paused, with the same queues and the same person. */
export interface WindowPeriod {
  readonly status: 'open' | 'paused';
  readonly reason: PauseReason | null;
  readonly queues: readonly string[];
  readonly staffId: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
}

export interface WindowRecord {
  status: WindowStatus;
  reason: PauseReason | null;
  statusSince: Instant | null;
  queues: readonly string[];
  staffId: string | null;
  /** Start of the stretch that `periods` will get when it ends. */
  stretchSince: Instant | null;
  readonly periods: WindowPeriod[];
}

/** Each service day begins from the plan: every window closed, serving its planned queues. */
export function windowReducer(plannedQueues: readonly string[]): Reducer<WindowChange, WindowRecord> {
  return {
    create: () => ({
      status: 'closed',
      reason: null,
      statusSince: null,
      queues: plannedQueues,
      staffId: null,
      stretchSince: null,
      periods: [],
    }),
    reduce: reduceWindow,
  };
}

function reduceWindow(serviceWindow: WindowRecord, event: WindowChange): void {
  const { time } = event;
  switch (event.kind) {
    case 'opened':
      turn(serviceWindow, time, 'open', null);
      serviceWindow.staffId = event.data.staffId ?? serviceWindow.staffId;
      serviceWindow.queues = event.data.queues ?? serviceWindow.queues;
      break;
    case 'closed':
      turn(serviceWindow, time, 'closed', null);
      serviceWindow.staffId = null;
      break;
    case 'paused':
      turn(serviceWindow, time, 'paused', event.data.reason);
      break;
    case 'resumed':
      turn(serviceWindow, time, 'open', null);
      break;
    case 'assigned':
      endStretch(serviceWindow, time);
      serviceWindow.queues = event.data.queues;
      break;
    case 'signed_on':
    case 'moved':
      if (serviceWindow.staffId === event.entityId) break;
      endStretch(serviceWindow, time);
      serviceWindow.staffId = event.entityId;
      break;
  }
}

function turn(serviceWindow: WindowRecord, time: Instant, status: WindowStatus, reason: PauseReason | null): void {
  endStretch(serviceWindow, time);
  if (serviceWindow.status !== status || serviceWindow.reason !== reason) serviceWindow.statusSince = time;
  serviceWindow.status = status;
  serviceWindow.reason = reason;
  serviceWindow.stretchSince = status === 'closed' ? null : time;
}

function endStretch(serviceWindow: WindowRecord, time: Instant): void {
  const { status, stretchSince } = serviceWindow;
  if (status !== 'closed' && stretchSince !== null && time > stretchSince)
    serviceWindow.periods.push({
      status,
      reason: serviceWindow.reason,
      queues: serviceWindow.queues,
      staffId: serviceWindow.staffId,
      startedAt: stretchSince,
      endedAt: time,
    });
  if (status !== 'closed') serviceWindow.stretchSince = time;
}
