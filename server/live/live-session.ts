import type { LivePosition } from '#contracts/live-protocol';
import type { HallFrames } from './hall-frames.ts';

/** Above this many unsent bytes a client is slow: nothing more is queued for it. */
export const slowAboveBytes = 1024 * 1024;
/** Below this many it has caught up and gets a fresh snapshot. */
export const drainedBelowBytes = 64 * 1024;

/** What to send to a client now; `wait` is nothing. */
export type LiveStep = { readonly kind: 'snapshot' | 'patch'; readonly message: Buffer } | { readonly kind: 'wait' };

const wait: LiveStep = { kind: 'wait' };

/** Where one client stands, and whether it keeps up. */
export class LiveSession {
  #revision: number | null = null;
  #isSlow = false;

  /** Fell behind and waits for its snapshot. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** The first message: the missed patches when the client's last position can still be resumed, otherwise everything. */
  greet(frames: HallFrames, resume: LivePosition | null): LiveStep {
    const { epoch, revision } = frames.position;
    const missed = resume && resume.epoch === epoch ? frames.patchFrom(resume.revision) : null;
    this.#revision = revision;
    return missed === null ? { kind: 'snapshot', message: frames.snapshot() } : { kind: 'patch', message: missed };
  }

  /** The next message for a client with `unsentBytes` on their way. */
  next(frames: HallFrames, unsentBytes: number): LiveStep {
    if (this.#revision === null) return wait;
    if (unsentBytes > slowAboveBytes) this.#isSlow = true;
    if (this.#isSlow && unsentBytes > drainedBelowBytes) return wait;
    const from = this.#revision;
    const { revision } = frames.position;
    if (from === revision && !this.#isSlow) return wait;
    this.#revision = revision;
    const patch = this.#isSlow ? null : frames.patchFrom(from);
    this.#isSlow = false;
    return patch === null ? { kind: 'snapshot', message: frames.snapshot() } : { kind: 'patch', message: patch };
  }
}
