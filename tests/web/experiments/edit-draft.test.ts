import { describe, expect, it } from 'vitest';
import { type Draft, newDraft } from '../../../web/experiments/draft.ts';
import {
  addLever,
  addVariant,
  duplicateVariant,
  removeLever,
  removeVariant,
  renameVariant,
  setParameter,
} from '../../../web/experiments/edit-draft.ts';

const keysOf = ({ variants }: Draft): number[] => variants.flatMap(({ key, levers }) => [key, ...levers.map((lever) => lever.key)]);
const begun = newDraft('h1');
const second = begun.variants[1]?.key ?? 0;
const pulled = addLever(begun, second, 'staffing');
const leverKey = pulled.variants[1]?.levers[0]?.key ?? 0;

describe('scenarios of a draft', () => {
  it('are eight at most', () => {
    let draft = begun;
    for (let more = 0; more < 10; more += 1) draft = addVariant(draft);
    expect(draft.variants).toHaveLength(8);
    expect(duplicateVariant(draft, second)).toBe(draft);
  });
  it('are copied with their levers, right beside the original', () => {
    const copied = duplicateVariant(renameVariant(pulled, second, '多开'), second);
    expect(copied.variants.map(({ name }) => name)).toEqual(['', '多开', '']);
    expect(copied.variants[2]?.levers.map(({ leverId }) => leverId)).toEqual(['staffing']);
    expect(new Set(keysOf(copied)).size).toBe(keysOf(copied).length);
  });
  it('can go, but for the last', () => {
    const one = removeVariant(begun, second);
    expect(one.variants).toHaveLength(1);
    expect(removeVariant(one, one.variants[0]?.key ?? 0)).toBe(one);
  });
});

describe('levers of a scenario', () => {
  it('are set one by one, and their copies stay as they were', () => {
    const copied = duplicateVariant(pulled, second);
    const set = setParameter(copied, second, leverKey, 'change', 3);
    expect(set.variants.map(({ levers }) => levers[0]?.parameters)).toEqual([undefined, { change: 3 }, {}]);
  });
  it('go back to a preset', () => {
    const set = setParameter(pulled, second, leverKey, 'change', 3);
    expect(setParameter(set, second, leverKey, 'change', undefined).variants[1]?.levers[0]?.parameters).toEqual({});
  });
  it('can go', () => {
    expect(removeLever(pulled, second, leverKey).variants[1]?.levers).toEqual([]);
  });
});
