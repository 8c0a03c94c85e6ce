/** Numbers of windows as stretches: `1–3、7`. Names that are no numbers stand for themselves. */
export function formatStretches(names: readonly string[], separator: string): string {
  const stretches: (readonly [number, number])[] = [];
  const others = names.filter((name) => !/^\d+$/.test(name));
  for (const number of names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last[1] === number - 1) stretches[stretches.length - 1] = [last[0], number];
    else stretches.push([number, number]);
  }
  return [...stretches.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)), ...others].join(separator);
}
