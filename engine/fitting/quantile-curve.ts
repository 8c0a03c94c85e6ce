/** Values at 0, 1, … 100 % of something, ascending. */
export type QuantileCurve = readonly number[];

/** Reads `1,2.5,…` as a curve in units of which one makes `unit` of those wanted. Null for nothing. */
export function parseCurve(text: string | null, unit = 1): QuantileCurve | null {
  return text === null || text === '' ? null : text.split(',').map((value) => Number(value) * unit);
}

/** The middles between neighbouring values: a hundred values that stand for all. */
export const middlesOf = (curve: QuantileCurve): number[] => curve.slice(1).map((value, place) => (value + (curve[place] ?? value)) / 2);

/** The value at `share` (0 to 1). */
export function valueAt(curve: QuantileCurve, share: number): number {
  const place = share * (curve.length - 1);
  const below = Math.min(curve.length - 2, Math.floor(place));
  const low = curve[below] ?? 0;
  return low + (place - below) * ((curve[below + 1] ?? low) - low);
}

/** The curve of several groups together, each as large as its weight. */
export function mixCurves(groups: readonly { readonly curve: QuantileCurve; readonly weight: number }[]): QuantileCurve {
  const values = groups.flatMap(({ curve, weight }) => middlesOf(curve).map((value) => ({ value, weight })));
  values.sort((a, b) => a.value - b.value);
  const total = values.reduce((sum, { weight }) => sum + weight, 0);
  const mixed: number[] = [];
  let below = 0;
  let place = 0;
  for (let share = 0; share <= 100; share += 1) {
    while (place < values.length - 1 && below + (values[place]?.weight ?? 0) < (share / 100) * total) {
      below += values[place]?.weight ?? 0;
      place += 1;
    }
    mixed.push(values[place]?.value ?? 0);
  }
  return mixed;
}
