/** An id nobody in the list has: `row-7` after `row-6`, `north-2` for a part of `north`. */
export function freeId(things: readonly { readonly id: string }[], stem: string): string {
  const taken = new Set(things.map(({ id }) => id));
  let number = 1;
  for (; taken.has(`${stem}-${number}`); number++);
  return `${stem}-${number}`;
}
