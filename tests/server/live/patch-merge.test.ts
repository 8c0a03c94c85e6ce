import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePatches, type StatePatch } from '#contracts/state-patch';
import { PatchMerge } from '../../../server/live/patch-merge.ts';
import { arbitraryPatch } from '../../support/arbitrary-patches.ts';

test('merging as patches come is the same as merging them two by two', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPatch), (patches) => {
      const before = JSON.stringify(patches);
      const merge = new PatchMerge();
      for (const patch of patches) merge.add(patch);
      expect(merge.take()).toEqual(patches.reduce<StatePatch>(mergePatches, {}));
      expect(JSON.stringify(patches)).toBe(before);
    }),
  );
});

test('what was taken is not taken again', () => {
  const merge = new PatchMerge();
  merge.add({ day: '2026-03-02' });
  merge.take();
  expect(merge.isEmpty).toBe(true);
  expect(merge.take()).toEqual({});
});
