const triples = new Map<string, readonly [number, number, number]>();

/** Red, green and blue of `#rrggbb`, 0 to 1. */
export function rgbOf(text: string): readonly [number, number, number] {
  const known = triples.get(text);
  if (known) return known;
  const bits = Number.parseInt(text.slice(1), 16);
  const triple = [((bits >> 16) & 255) / 255, ((bits >> 8) & 255) / 255, (bits & 255) / 255] as const;
  triples.set(text, triple);
  return triple;
}

const mixes = new Map<string, string>();

/** `share` of `b` in `a`, all `#rrggbb`. */
export function mixed(a: string, b: string, share: number): string {
  const key = `${a}${b}${share}`;
  const known = mixes.get(key);
  if (known !== undefined) return known;
  const [from, to] = [rgbOf(a), rgbOf(b)];
  const channel = (i: 0 | 1 | 2): string =>
    Math.round(255 * (from[i] + (to[i] - from[i]) * share))
      .toString(16)
      .padStart(2, '0');
  const mix = `#${channel(0)}${channel(1)}${channel(2)}`;
  mixes.set(key, mix);
  return mix;
}
