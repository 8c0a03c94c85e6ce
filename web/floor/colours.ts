import { Color } from 'three';

const parsed = new Map<string, Color>();

/** The parsed colour; the same object for the same text. */
export function colourOf(text: string): Color {
  const known = parsed.get(text);
  if (known) return known;
  const colour = new Color(text);
  parsed.set(text, colour);
  return colour;
}
