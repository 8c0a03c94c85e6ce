import type { HallState } from '#contracts/hall-state';
import { applyPatch, mergePatches, type StatePatch } from '#contracts/state-patch';

/** A hall's state that changes at most once per animation frame. Unchanged records stay the same objects. */
export interface HallStore {
  readonly getState: () => HallState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The store with its input side: a snapshot shows at once, patches wait for the next frame and are merged until then. */
export interface FedHallStore extends HallStore {
  readonly replace: (state: HallState) => void;
  readonly apply: (patch: StatePatch) => void;
}

/** What is known before the first snapshot: nothing. */
export const unknownHall = (hallId: string): HallState => ({
  hallId,
  day: '',
  clock: { time: 0, rate: 0, sentAt: 0, source: 'wall' },
  windows: {},
  queues: {},
  tickets: {},
  visits: {},
  appointments: {},
  staff: {},
  areas: {},
  devices: {},
  feeds: {},
  commands: {},
  forecasts: {},
});

/** `onNextFrame` runs its callback later, once: `requestAnimationFrame` in a page, by hand in a test. */
export function createHallStore(hallId: string, onNextFrame: (run: () => void) => void): FedHallStore {
  const listeners = new Set<() => void>();
  let state = unknownHall(hallId);
  let waiting: StatePatch | null = null;

  const show = (next: HallState): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const flush = (): void => {
    if (waiting === null) return;
    const patch = waiting;
    waiting = null;
    show(applyPatch(state, patch));
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    replace: (next) => {
      waiting = null;
      // A server of an earlier version says nothing of collections it does not know.
      show({ ...unknownHall(hallId), ...next });
    },
    apply: (patch) => {
      if (waiting !== null) {
        waiting = mergePatches(waiting, patch);
        return;
      }
      waiting = patch;
      onNextFrame(flush);
    },
  };
}
