import type { HallState } from '#contracts/hall-state';
import type { StatePatch } from '#contracts/state-patch';
import { changedIds } from './changed-records.ts';

/** The collections that are seen on the floor. */
const seen = ['windows', 'queues', 'tickets', 'devices', 'commands'] as const;

/** What has to be told of `after` to somebody who knows `before`; null when nothing the floor shows has changed. */
export function floorPatch(before: HallState | null, after: HallState): StatePatch | null {
  const patch: Record<string, unknown> = {};
  for (const collection of seen) {
    const records: Readonly<Record<string, unknown>> = after[collection];
    const ids = changedIds(before?.[collection] ?? {}, records);
    if (ids.length > 0) patch[collection] = Object.fromEntries(ids.map((id) => [id, records[id] ?? null]));
  }
  if (before?.clock.rate !== after.clock.rate) patch.clock = after.clock;
  return Object.keys(patch).length > 0 ? patch : null;
}
