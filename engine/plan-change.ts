import type { HallFile, HallPlan } from '#contracts/hall-plan';
import type { HallState, ServiceWindowState } from '#contracts/hall-state';
import { HallError } from './errors.ts';

/** A plan somebody saved. */
export interface PlanChange {
  readonly hall: HallFile;
  readonly changedBy: string;
  readonly changes: PlanChanges;
}

/** How many things of each kind came, went and became others. */
export type PlanChanges = Readonly<Record<string, { readonly added: number; readonly removed: number; readonly changed: number }>>;

const counted = ['zones', 'queues', 'counters', 'seats', 'doors', 'devices'] as const;

/** What is different between two plans of a hall; kinds of which nothing is are absent. */
export function countChanges(before: HallFile, after: HallFile): PlanChanges {
  return Object.fromEntries(
    counted.flatMap((kind) => {
      const [old, now] = [before, after].map((hall) => new Map(hall[kind].map((thing) => [thing.id, JSON.stringify(thing)])));
      const ids = [...(now?.keys() ?? [])];
      const added = ids.filter((id) => !old?.has(id)).length;
      const removed = [...(old?.keys() ?? [])].filter((id) => !now?.has(id)).length;
      const changed = ids.filter((id) => old?.has(id) && old.get(id) !== now?.get(id)).length;
      return added + removed + changed === 0 ? [] : [[kind, { added, removed, changed }]];
    }),
  );
}

/** Throws `in_use` when the new plan has no longer a window or a queue that today knows: people wait there, or were served. */
export function refuseLosses(state: HallState, before: HallPlan, after: HallPlan): void {
  const missing = (old: readonly { readonly id: string }[], now: readonly { readonly id: string }[]): string[] => {
    const kept = new Set(now.map(({ id }) => id));
    return old.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  };
  const lost = [
    ...missing(before.windows, after.windows).filter((id) => isUsed(state.windows[id])),
    ...missing(before.queues, after.queues).filter((id) => (state.queues[id]?.issuedToday ?? 0) + (state.queues[id]?.openWindows ?? 0) > 0),
  ];
  if (lost.length > 0)
    throw new HallError('in_use', `used today: ${lost.join(', ')}; what was used can go when the day is over`, { about: lost });
}

function isUsed(window: ServiceWindowState | undefined): boolean {
  return window !== undefined && (window.statusSince !== null || window.ticketId !== null || window.servedToday > 0);
}

/** Whether a hall's events mean the same under both plans: windows with their usual queues, queues and devices are the same. */
export function meansTheSame(before: HallPlan, after: HallPlan): boolean {
  const meaning = ({ windows, queues, devices }: HallPlan): string =>
    JSON.stringify([
      windows.map((window) => [window.id, window.queues]),
      queues.map(({ id }) => id),
      devices.map(({ id, kind, zoneId }) => [id, kind, zoneId]),
    ]);
  return meaning(before) === meaning(after);
}
