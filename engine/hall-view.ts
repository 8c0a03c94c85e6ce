import type { HallPlan } from '#contracts/hall-plan';
import type { CommandState, HallState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { StatePatch } from '#contracts/state-patch';
import type { SourceState } from './feed/source-book.ts';

/** What the live channel and the HTTP API see of the engine. */
export interface HallView {
  /** The known halls, by id. */
  readonly plans: ReadonlyMap<string, HallPlan>;
  /** The hall's state now. Throws `HallError('unknown_hall')`. */
  state(hallId: string): HallState;
  /** The hall's time now. */
  now(hallId: string): Instant;
  /** The hall's sources that number their messages. */
  sources(hallId: string): readonly SourceState[];
  /** Calls `listener` with every committed change of the hall, in order; returns the way to stop. */
  subscribe(hallId: string, listener: (patch: StatePatch) => void): () => void;
  /** Records that a person asked for something: written to `decisions` before it resolves, pending in the state. */
  recordCommand(hallId: string, command: CommandState): Promise<void>;
}
