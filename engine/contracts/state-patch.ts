import type { HallState } from './hall-state.ts';

/** The collections of a hall's state: records by id. */
export const stateCollections = [
  'windows',
  'queues',
  'tickets',
  'visits',
  'appointments',
  'staff',
  'areas',
  'devices',
  'feeds',
  'commands',
  'forecasts',
] as const;
export type StateCollection = (typeof stateCollections)[number];

type CollectionPatch<C extends StateCollection> = Readonly<Record<string, HallState[C][string] | null>>;

/** What changed: whole records by id, null for one that left. Absent collections did not change. */
export type StatePatch = { readonly [C in StateCollection]?: CollectionPatch<C> } & Partial<Pick<HallState, 'day' | 'clock'>>;

/** `state` with `patch` laid over it; unchanged collections and records stay the same objects. */
export function applyPatch(state: HallState, patch: StatePatch): HallState {
  const next: Record<string, unknown> = { ...state };
  if (patch.day !== undefined) next.day = patch.day;
  if (patch.clock !== undefined) next.clock = patch.clock;
  for (const collection of stateCollections) {
    const changes = patch[collection];
    if (changes) next[collection] = overlay(state[collection], changes);
  }
  return next as unknown as HallState;
}

/** The patch that has the effect of `first` and then `second`. */
export function mergePatches(first: StatePatch, second: StatePatch): StatePatch {
  const merged: Record<string, unknown> = { ...first, ...second };
  for (const collection of stateCollections)
    if (first[collection] && second[collection]) merged[collection] = { ...first[collection], ...second[collection] };
  return merged as StatePatch;
}

/** The smallest patch that turns `before` into `after`; records are compared by identity, then by value. */
export function diffStates(before: HallState, after: HallState): StatePatch {
  const patch: Record<string, unknown> = {};
  if (before.day !== after.day) patch.day = after.day;
  if (!sameRecord(before.clock, after.clock)) patch.clock = after.clock;
  for (const collection of stateCollections) {
    const changes = diffRecords<unknown>(before[collection], after[collection]);
    if (changes) patch[collection] = changes;
  }
  return patch as StatePatch;
}

function overlay(records: Readonly<Record<string, unknown>>, changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const next: Record<string, unknown> = { ...records };
  for (const [id, record] of Object.entries(changes)) {
    if (record === null) delete next[id];
    else next[id] = record;
  }
  return next;
}

function diffRecords<R>(before: Readonly<Record<string, R>>, after: Readonly<Record<string, R>>): Record<string, R | null> | null {
  if (before === after) return null;
  const changes: Record<string, R | null> = {};
  for (const [id, record] of Object.entries(after)) if (!sameRecord(before[id], record)) changes[id] = record;
  for (const id of Object.keys(before)) if (!(id in after)) changes[id] = null;
  return Object.keys(changes).length > 0 ? changes : null;
}

function sameRecord(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
