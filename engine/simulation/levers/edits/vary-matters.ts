import type { Scenario, ScenarioMatter } from '#contracts/scenario';
import { freshId } from './fresh-id.ts';
import { splitVisits, type VisitPart } from './split-visits.ts';

export interface MatterVariant {
  /** Of the visits that begin with the matter. */
  readonly share: number;
  readonly matter: Omit<ScenarioMatter, 'id'>;
}

/** Sends shares of the visits that begin with a matter another way: `vary` says which ways, `suffix` names them. */
export function varyMatters(
  scenario: Scenario,
  matterIds: ReadonlySet<string>,
  suffix: string,
  vary: (matter: ScenarioMatter) => readonly MatterVariant[],
): Scenario {
  const taken = new Set(scenario.matters.map(({ id }) => id));
  const parts = new Map<string, VisitPart[]>();
  const added = scenario.matters.flatMap((matter) => {
    if (!matterIds.has(matter.id)) return [];
    const variants = vary(matter).map(({ share, matter: variant }, place) => {
      const id = freshId(taken, place === 0 ? `${matter.id}.${suffix}` : `${matter.id}.${suffix}-${place + 1}`);
      taken.add(id);
      return { share, matter: { id, ...variant } };
    });
    const kept = 1 - variants.reduce((sum, { share }) => sum + share, 0);
    parts.set(matter.id, [
      { matterId: matter.id, share: Math.max(0, kept) },
      ...variants.map(({ share, matter: { id } }) => ({ matterId: id, share })),
    ]);
    return variants.map((variant) => variant.matter);
  });
  const partsOf = ({ matterId, classId }: { matterId: string; classId?: string | undefined }): VisitPart[] =>
    (parts.get(matterId) ?? [{ matterId, share: 1 }]).map((part) => ({ ...part, classId }));
  return { ...splitVisits(scenario, suffix, partsOf), matters: [...scenario.matters, ...added] };
}
