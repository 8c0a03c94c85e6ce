import type { LeverParameter } from '#contracts/levers';
import { type Explore, type ExploreDraft, firstRange, type Varied } from './explore-draft.ts';

export const changeExplore = (draft: ExploreDraft, part: Partial<Explore>): ExploreDraft => ({
  ...draft,
  explore: { ...draft.explore, ...part },
});

const isOf = (leverKey: number, parameter: string) => (one: Varied) => one.leverKey === leverKey && one.parameter === parameter;

/** Lets a parameter vary, or keeps it as it is set again. */
export function toggleVaried(draft: ExploreDraft, leverKey: number, parameter: string, schema: LeverParameter): ExploreDraft {
  const { varied } = draft.explore;
  const isThis = isOf(leverKey, parameter);
  const others = varied.filter((one) => !isThis(one));
  const range = firstRange(schema);
  return changeExplore(draft, { varied: others.length < varied.length ? others : [...varied, { leverKey, parameter, range }] });
}

export function changeRange(
  draft: ExploreDraft,
  leverKey: number,
  parameter: string,
  part: Partial<NonNullable<Varied['range']>>,
): ExploreDraft {
  const isThis = isOf(leverKey, parameter);
  const varied = draft.explore.varied.map((one) => (isThis(one) && one.range ? { ...one, range: { ...one.range, ...part } } : one));
  return changeExplore(draft, { varied });
}
