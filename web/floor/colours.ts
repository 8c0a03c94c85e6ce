import { Color, SRGBColorSpace } from 'three';

const parsed = new Map<string, Color>();

/** The parsed colour; the same object for the same text. */
export function colourOf(text: string): Color {
  const known = parsed.get(text);
  if (known) return known;
  const colour = new Color(text);
  parsed.set(text, colour);
  return colour;
}

/** `share` of `b` in `a`, `#rrggbb`. */
export function mixed(a: string, b: string, share: number): string {
  const [from, to] = [rgbOf(a), rgbOf(b)];
  const channel = (i: 0 | 1 | 2): string =>
    Math.round(255 * (from[i] + (to[i] - from[i]) * share))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

const triples = new Map<string, readonly [number, number, number]>();

/** Red, green and blue as they are shown, 0 to 1, for shaders that write to the picture directly. */
export function rgbOf(text: string): readonly [number, number, number] {
  const known = triples.get(text);
  if (known) return known;
  const rgb = colourOf(text).getRGB({ r: 0, g: 0, b: 0 }, SRGBColorSpace);
  const triple = [rgb.r, rgb.g, rgb.b] as const;
  triples.set(text, triple);
  return triple;
}
