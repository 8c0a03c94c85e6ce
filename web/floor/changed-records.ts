/** The ids whose record is another object than before, added and gone ones included. Equal collections cost nothing. */
export function changedIds<R>(before: Readonly<Record<string, R>>, after: Readonly<Record<string, R>>): string[] {
  if (before === after) return [];
  const changed: string[] = [];
  for (const id in after) if (before[id] !== after[id]) changed.push(id);
  for (const id in before) if (!(id in after)) changed.push(id);
  return changed;
}
