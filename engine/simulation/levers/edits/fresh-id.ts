const longest = 64;

/** An id that none of `taken` is: the wanted one, or with a number behind it. */
export function freshId(taken: Iterable<string>, wanted: string): string {
  const known = new Set(taken);
  if (wanted.length <= longest && !known.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const id = `${wanted.slice(0, longest - 5)}-${number}`;
    if (!known.has(id)) return id;
  }
}

/** So many ids that neither `taken` nor each other are: `wanted-1`, `wanted-2`, … */
export function freshIds(taken: Iterable<string>, wanted: string, count: number): string[] {
  const known = new Set(taken);
  return Array.from({ length: count }, (_, place) => {
    const id = freshId(known, `${wanted}-${place + 1}`);
    known.add(id);
    return id;
  });
}
