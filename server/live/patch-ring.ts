import type { StatePatch } from '#contracts/state-patch';
import { PatchMerge } from './patch-merge.ts';

/** The last frames of a hall. Frame `n` brings a state from revision n − 1 to n; old frames make room for new ones. */
export class PatchRing {
  readonly #capacity: number;
  readonly #frames: StatePatch[] = [];
  #revision = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get revision(): number {
    return this.#revision;
  }

  push(frame: StatePatch): void {
    this.#frames.push(frame);
    if (this.#frames.length > this.#capacity) this.#frames.shift();
    this.#revision += 1;
  }

  /** The patch from revision `from` to the present one; null when the ring does not reach that far back, or ahead. */
  since(from: number): StatePatch | null {
    const behind = this.#revision - from;
    if (behind < 0 || behind > this.#frames.length) return null;
    const [last] = this.#frames.slice(-1);
    if (behind === 1 && last) return last;
    const merge = new PatchMerge();
    for (const frame of this.#frames.slice(this.#frames.length - behind)) merge.add(frame);
    return merge.take();
  }
}
