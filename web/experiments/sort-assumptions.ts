/** Lines of a scenario. */
export interface VariantLines {
  readonly variantId: string;
  readonly lines: readonly string[];
}

/** Lines that every scenario has, in the first one's order, and what each has beside them; scenarios without any of their own are left out. */
export function sortAssumptions(variants: readonly VariantLines[]): { shared: string[]; own: VariantLines[] } {
  const [first, ...others] = variants;
  const shared = [...new Set(first?.lines ?? [])].filter((line) => others.every(({ lines }) => lines.includes(line)));
  const own = variants.map(({ variantId, lines }) => ({ variantId, lines: [...new Set(lines)].filter((line) => !shared.includes(line)) }));
  return { shared, own: own.filter(({ lines }) => lines.length > 0) };
}
