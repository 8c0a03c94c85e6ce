import { describe, expect, it } from 'vitest';
import type { HallState, QueueState } from '#contracts/hall-state';
import { createHallStore, unknownHall } from '../../../web/live/hall-store.ts';
import { someQueue } from '../support/some-hall.ts';

const queue = (id: string, waiting: number): QueueState => someQueue(id, { waiting });
const state = (...queues: QueueState[]): HallState => ({
  ...unknownHall('h1'),
  queues: Object.fromEntries(queues.map((entry) => [entry.id, entry])),
});

function opened() {
  const frames: (() => void)[] = [];
  const store = createHallStore('h1', (run) => frames.push(run));
  let shown = 0;
  store.subscribe(() => {
    shown += 1;
  });
  return { store, frames, shownTimes: () => shown, nextFrame: () => frames.splice(0).forEach((run) => run()) };
}

describe('a hall’s store', () => {
  it('shows a snapshot at once', () => {
    const { store, shownTimes } = opened();
    store.replace(state(queue('A', 3)));
    expect(store.getState().queues.A?.waiting).toBe(3);
    expect(shownTimes()).toBe(1);
  });

  it('shows many patches of one frame once, the last word of each record', () => {
    const { store, nextFrame, shownTimes } = opened();
    store.replace(state(queue('A', 3)));
    store.apply({ queues: { A: queue('A', 4) } });
    store.apply({ queues: { A: queue('A', 5), B: queue('B', 1) } });
    expect(store.getState().queues.A?.waiting).toBe(3);
    nextFrame();
    expect(shownTimes()).toBe(2);
    expect(store.getState().queues.A?.waiting).toBe(5);
    expect(store.getState().queues.B?.waiting).toBe(1);
  });

  it('keeps unchanged records the same objects', () => {
    const { store, nextFrame } = opened();
    const calm = queue('B', 0);
    store.replace(state(queue('A', 3), calm));
    store.apply({ queues: { A: queue('A', 4) } });
    nextFrame();
    expect(store.getState().queues.B).toBe(calm);
  });

  it('forgets waiting patches when a snapshot overtakes them', () => {
    const { store, nextFrame } = opened();
    store.replace(state(queue('A', 3)));
    store.apply({ queues: { A: queue('A', 9) } });
    store.replace(state(queue('A', 1)));
    nextFrame();
    expect(store.getState().queues.A?.waiting).toBe(1);
  });

  it('stops telling who has left', () => {
    const { store } = opened();
    let told = 0;
    store.subscribe(() => {
      told += 1;
    })();
    store.replace(state());
    expect(told).toBe(0);
  });
});
