import type { HallState } from '#contracts/hall-state';
import { type LivePosition, liveProtocolVersion, maxPatchesPerSecond, type ServerMessage } from '#contracts/live-protocol';
import { applyPatch, type StatePatch } from '#contracts/state-patch';
import { PatchMerge } from './patch-merge.ts';
import { PatchRing } from './patch-ring.ts';

/** Frames kept for a client that resumes: a minute of them. */
const frameCapacity = 60 * maxPatchesPerSecond;

/**
 * One hall as its live clients see it: a state that moves in frames, each one revision on, and the messages that bring a
 * client there. Every message is written once and shared by all clients that stand at the same place.
 */
export class HallFrames {
  readonly #epoch: string;
  readonly #ring = new PatchRing(frameCapacity);
  readonly #pending = new PatchMerge();
  readonly #patches = new Map<number, Buffer | null>();
  #state: HallState;
  #snapshot: Buffer | null = null;

  constructor(epoch: string, state: HallState) {
    this.#epoch = epoch;
    this.#state = state;
  }

  get position(): LivePosition {
    return { epoch: this.#epoch, revision: this.#ring.revision };
  }

  get hasPending(): boolean {
    return !this.#pending.isEmpty;
  }

  /** Takes a change in; clients see it with the next frame. */
  add(patch: StatePatch): void {
    this.#pending.add(patch);
  }

  /** Makes everything pending the next frame. */
  advance(): void {
    if (this.#pending.isEmpty) return;
    const frame = this.#pending.take();
    this.#ring.push(frame);
    this.#state = applyPatch(this.#state, frame);
    this.#snapshot = null;
    this.#patches.clear();
  }

  /** The snapshot message of the present revision. */
  snapshot(): Buffer {
    this.#snapshot ??= write({ kind: 'snapshot', protocol: liveProtocolVersion, position: this.position, state: this.#state });
    return this.#snapshot;
  }

  /** The patch message from revision `from` to the present one, or null when only a snapshot helps. */
  patchFrom(from: number): Buffer | null {
    const known = this.#patches.get(from);
    if (known !== undefined) return known;
    const patch = this.#ring.since(from);
    const message = patch && write({ kind: 'patch', from, position: this.position, patch });
    this.#patches.set(from, message);
    return message;
  }
}

function write(message: ServerMessage): Buffer {
  return Buffer.from(JSON.stringify(message));
}
