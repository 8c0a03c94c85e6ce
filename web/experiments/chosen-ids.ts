/** The ids of a parameter; none for anything else. */
export const chosenIds = (value: unknown): string[] => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);

/** With an id that was not among them, without one that was; undefined for none, which is the preset. */
export function toggleId(value: unknown, id: string): string[] | undefined {
  const ids = chosenIds(value);
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return next.length === 0 ? undefined : next;
}

/** With all of a group; without them when all of them were there. */
export function toggleGroup(value: unknown, group: readonly string[]): string[] | undefined {
  const ids = chosenIds(value);
  const isWhole = group.every((id) => ids.includes(id));
  const next = isWhole ? ids.filter((id) => !group.includes(id)) : [...new Set([...ids, ...group])];
  return next.length === 0 ? undefined : next;
}
