import { type StatePatch, stateCollections } from '#contracts/state-patch';

/**
 * Patches merged as they come, until somebody takes them. The same as `mergePatches` over all of them, at a cost of the
 * changes alone: a busy hall merges some hundred patches between two frames.
 */
export class PatchMerge {
  #merged: Record<string, unknown> = {};
  #isEmpty = true;

  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  add(patch: StatePatch): void {
    this.#isEmpty = false;
    if (patch.day !== undefined) this.#merged.day = patch.day;
    if (patch.clock !== undefined) this.#merged.clock = patch.clock;
    for (const collection of stateCollections) {
      const changes = patch[collection];
      if (!changes) continue;
      const known = this.#merged[collection];
      this.#merged[collection] = known ? Object.assign(known, changes) : { ...changes };
    }
  }

  /** Everything added since the last take, as one patch. */
  take(): StatePatch {
    const merged = this.#merged as StatePatch;
    this.#merged = {};
    this.#isEmpty = true;
    return merged;
  }
}
