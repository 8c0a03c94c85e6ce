import type { StateCollection } from '#contracts/state-patch';
import { stateCollections } from '#contracts/state-patch';

/** The ids whose record may have changed since the last patch, by collection. */
export class DirtyIds {
  private readonly ids = new Map<StateCollection, Set<string>>(stateCollections.map((collection) => [collection, new Set()]));

  mark(collection: StateCollection, id: string): void {
    this.ids.get(collection)?.add(id);
  }

  markAll(collection: StateCollection, ids: Iterable<string>): void {
    for (const id of ids) this.mark(collection, id);
  }

  /** The marked ids of a collection, which are no longer marked then. */
  drain(collection: StateCollection): string[] {
    const marked = this.ids.get(collection);
    if (!marked || marked.size === 0) return [];
    const drained = [...marked];
    marked.clear();
    return drained;
  }
}
