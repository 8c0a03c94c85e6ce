import type { LeverDescription } from '#contracts/levers';

/** Levers whose name, description or cases hold every word that is looked for, in either language. */
export function findLevers(levers: readonly LeverDescription[], wanted: string): LeverDescription[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return levers.filter(({ name, description, cases, id }) => {
    const said = [name, description, ...cases.flatMap(({ place, said: words }) => [place, words])].flatMap(({ zh, en }) => [zh, en]);
    const all = [id, ...said].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
