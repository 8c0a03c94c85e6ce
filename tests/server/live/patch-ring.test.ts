import { expect, test } from 'vitest';
import { PatchRing } from '../../../server/live/patch-ring.ts';
import { closedWindow } from '../../support/memory-hall-view.ts';

const opened = (id: string, servedToday: number) => ({ windows: { [id]: { ...closedWindow(id), servedToday } } });

test('a ring answers from as far back as it remembers, and no further', () => {
  const ring = new PatchRing(2);
  for (const served of [1, 2, 3]) ring.push(opened(`W${served}`, served));
  expect(ring.revision).toBe(3);
  expect(ring.since(3)).toEqual({});
  expect(ring.since(1)).toEqual({ windows: { ...opened('W2', 2).windows, ...opened('W3', 3).windows } });
  expect(ring.since(0)).toBeNull();
});

test('a revision that has not been yet cannot be resumed from', () => {
  expect(new PatchRing(2).since(1)).toBeNull();
});
