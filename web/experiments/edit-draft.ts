import { type Draft, type DraftLever, type DraftVariant, mostVariants } from './draft.ts';

/** A key that nothing of the draft has. */
function freshKey({ variants }: Draft): number {
  return 1 + Math.max(0, ...variants.flatMap(({ key, levers }) => [key, ...levers.map((lever) => lever.key)]));
}

const withVariant = (draft: Draft, key: number, change: (variant: DraftVariant) => DraftVariant): Draft => ({
  ...draft,
  variants: draft.variants.map((variant) => (variant.key === key ? change(variant) : variant)),
});

/** One more scenario without changes; the same draft when there are as many as there may be. */
export function addVariant(draft: Draft): Draft {
  if (draft.variants.length >= mostVariants) return draft;
  return { ...draft, variants: [...draft.variants, { key: freshKey(draft), name: '', levers: [] }] };
}

/** A copy right after its original, to be changed from there; it takes a name of its own. */
export function duplicateVariant(draft: Draft, key: number): Draft {
  const place = draft.variants.findIndex((variant) => variant.key === key);
  const original = draft.variants[place];
  if (!original || draft.variants.length >= mostVariants) return draft;
  const fresh = freshKey(draft);
  const copy = { key: fresh, name: '', levers: original.levers.map((lever, at) => ({ ...lever, key: fresh + 1 + at })) };
  return { ...draft, variants: draft.variants.toSpliced(place + 1, 0, copy) };
}

/** Without a scenario; the last one stays. */
export function removeVariant(draft: Draft, key: number): Draft {
  if (draft.variants.length <= 1) return draft;
  return { ...draft, variants: draft.variants.filter((variant) => variant.key !== key) };
}

export const renameVariant = (draft: Draft, key: number, name: string): Draft =>
  withVariant(draft, key, (variant) => ({ ...variant, name }));

export function addLever(draft: Draft, key: number, leverId: string): Draft {
  const lever: DraftLever = { key: freshKey(draft), leverId, parameters: {} };
  return withVariant(draft, key, (variant) => ({ ...variant, levers: [...variant.levers, lever] }));
}

export const removeLever = (draft: Draft, key: number, leverKey: number): Draft =>
  withVariant(draft, key, (variant) => ({ ...variant, levers: variant.levers.filter((lever) => lever.key !== leverKey) }));

/** Sets a parameter; undefined takes it back to its preset. */
export function setParameter(draft: Draft, key: number, leverKey: number, name: string, value: unknown): Draft {
  return withVariant(draft, key, (variant) => ({
    ...variant,
    levers: variant.levers.map((lever) => {
      if (lever.key !== leverKey) return lever;
      const { [name]: _, ...others } = lever.parameters;
      return { ...lever, parameters: value === undefined ? others : { ...others, [name]: value } };
    }),
  }));
}
