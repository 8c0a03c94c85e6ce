import type { HallState } from './hall-state.ts';
import type { StatePatch } from './state-patch.ts';

/**
 * Raised when a message changes its meaning; a client that speaks another version is refused at `hello`. A field or collection that
 * is added raises nothing: who does not know it does not look at it.
 */
export const liveProtocolVersion = 1;
/** Patches a second at most, per client: they are merged until the next one is due. */
export const maxPatchesPerSecond = 10;

/** Where a client stands: the server's run and how many patches of it have been applied. */
export interface LivePosition {
  readonly epoch: string;
  readonly revision: number;
}

export type ClientMessage =
  | { readonly kind: 'hello'; readonly protocol: number; readonly hallId: string; readonly resume?: LivePosition }
  | { readonly kind: 'ping'; readonly sentAt: number };

export type ServerMessage =
  /** The whole state: at first, after a resume that reaches too far back, and for a client that fell behind. */
  | { readonly kind: 'snapshot'; readonly protocol: number; readonly position: LivePosition; readonly state: HallState }
  /** Brings a client from `from` to `position.revision`. */
  | { readonly kind: 'patch'; readonly from: number; readonly position: LivePosition; readonly patch: StatePatch }
  | { readonly kind: 'pong'; readonly sentAt: number }
  | { readonly kind: 'refused'; readonly code: 'protocol' | 'unknown_hall' | 'not_allowed' | 'bad_message'; readonly message: string };
