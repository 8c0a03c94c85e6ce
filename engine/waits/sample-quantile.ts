/** The value that a share of a sorted sample lies below, on straight lines between its values; of one value, that. */
export function sampleQuantile(sorted: ArrayLike<number>, share: number): number {
  const last = sorted.length - 1;
  const place = Math.min(last, Math.max(0, share * sorted.length - 0.5));
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}
