import type { HallEvent } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import { type Refused, refuse } from './refusal-reason.ts';

/** What a hall's plan knows, for checking what its events name. */
export interface HallReferences {
  readonly openWorld: boolean;
  readonly windows: ReadonlySet<string>;
  readonly queues: ReadonlySet<string>;
  readonly earliestTime: number;
}

export function readReferences(plan: HallPlan): HallReferences {
  return {
    openWorld: plan.openWorld ?? false,
    windows: new Set(plan.windows.map(({ id }) => id)),
    queues: new Set(plan.queues.map(({ id }) => id)),
    earliestTime: Date.parse(plan.earliestEventTime),
  };
}

interface Named {
  readonly windowId?: string;
  readonly queueId?: string;
  readonly queues?: readonly string[];
}

/** Null when every window and queue the event names is in the hall's plan. */
export function findUnknownReference(event: HallEvent, hall: HallReferences): Refused | null {
  if (hall.openWorld) return null;
  const data = event.data as Named;
  const windowId = event.family === 'window' ? event.entityId : data.windowId;
  if (windowId !== undefined && !hall.windows.has(windowId)) return refuse('unknown_window', windowId, event.source);
  if (data.queueId !== undefined && !hall.queues.has(data.queueId)) return refuse('unknown_queue', data.queueId, event.source);
  const unknown = data.queues?.find((queueId) => !hall.queues.has(queueId));
  return unknown === undefined ? null : refuse('unknown_queue', unknown, event.source);
}
