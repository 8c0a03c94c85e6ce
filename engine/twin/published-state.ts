import type { HallClockState, HallState } from '#contracts/hall-state';
import type { ServiceDay } from '#contracts/instant';
import { type StateCollection, type StatePatch, stateCollections } from '#contracts/state-patch';

type Records = Record<string, unknown>;

/** Without a prototype: an entity may be called `constructor`. */
const emptyRecords = (): Records => Object.create(null) as Records;

/** The state as it was last published, and what has to be said to bring its readers up to date. */
export class PublishedState {
  private readonly collections = new Map<StateCollection, Records>(stateCollections.map((collection) => [collection, emptyRecords()]));
  private patch: Record<string, unknown> = {};
  private snapshot: HallState | null = null;

  constructor(
    private readonly hallId: string,
    private day: ServiceDay,
    private clock: HallClockState,
  ) {}

  setDay(day: ServiceDay): void {
    if (day === this.day) return;
    this.day = day;
    this.change('day', day);
  }

  setClock(clock: HallClockState): void {
    this.clock = clock;
    this.change('clock', clock);
  }

  /** Puts a record in its place, or takes it away; equal records change nothing. */
  set(collection: StateCollection, id: string, record: object | null): void {
    const records = this.collections.get(collection) ?? emptyRecords();
    const before = records[id];
    if (record === null ? before === undefined : before !== undefined && sameFields(before as object, record)) return;
    if (record === null) delete records[id];
    else records[id] = record;
    const changes = (this.patch[collection] as Records | undefined) ?? {};
    changes[id] = record;
    this.change(collection, changes);
  }

  /** Everything set since the last call; null when nothing changed. */
  takePatch(): StatePatch | null {
    const { patch } = this;
    if (Object.keys(patch).length === 0) return null;
    this.patch = {};
    return patch as StatePatch;
  }

  /** The whole state; the same object until something changes. */
  whole(): HallState {
    if (!this.snapshot) {
      const copies = Object.fromEntries(stateCollections.map((collection) => [collection, { ...this.collections.get(collection) }]));
      this.snapshot = { hallId: this.hallId, day: this.day, clock: this.clock, ...copies } as unknown as HallState;
    }
    return this.snapshot;
  }

  private change(key: string, value: unknown): void {
    this.patch[key] = value;
    this.snapshot = null;
  }
}

/** Records are flat but for short lists. */
function sameFields(a: object, b: object): boolean {
  const right = b as Records;
  return Object.entries(a).every(([key, value]) => value === right[key] || (typeof value === 'object' && sameValue(value, right[key])));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b);
}
