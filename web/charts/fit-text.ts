/** Rough widths of 12 px type: ideographs and full-width signs are square, letters about half of that. */
const isWide = (sign: string): boolean => (sign.codePointAt(0) ?? 0) > 0x2e80;
const widthOf = (sign: string): number => (isWide(sign) ? 12 : 6.8);

/** About how wide a text is, pixels. */
export const textWidth = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

/** A text cut to a width in pixels, with an ellipsis where it was cut. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const signs = [...text];
  let used = 12;
  const kept = signs.findIndex((sign) => {
    used += widthOf(sign);
    return used > width;
  });
  return `${signs.slice(0, Math.max(0, kept)).join('').trimEnd()}…`;
}
