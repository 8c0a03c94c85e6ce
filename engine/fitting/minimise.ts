interface Corner {
  readonly at: readonly number[];
  readonly value: number;
}

/** A place near `start` where `cost` is least, by the simplex of Nelder and Mead (1965). */
export function minimise(cost: (at: readonly number[]) => number, start: readonly number[], step = 0.5, rounds = 400): readonly number[] {
  const corner = (at: readonly number[]): Corner => ({ at, value: cost(at) });
  const corners = [start, ...start.map((_, axis) => start.map((value, place) => (place === axis ? value + step : value)))].map(corner);
  for (let round = 0; round < rounds; round += 1) {
    corners.sort((a, b) => a.value - b.value);
    const [best, worst, second] = [corners[0], corners.at(-1), corners.at(-2)];
    if (!best || !worst || !second || worst.value - best.value < 1e-7 * (Math.abs(best.value) + 1e-7)) break;
    const others = corners.slice(0, -1);
    const middle = start.map((_, axis) => others.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / others.length);
    const along = (factor: number): Corner => corner(middle.map((value, axis) => value + factor * ((worst.at[axis] ?? 0) - value)));
    const mirrored = along(-1);
    let next = mirrored;
    if (mirrored.value < best.value) {
      const further = along(-2);
      if (further.value < mirrored.value) next = further;
    } else if (mirrored.value >= second.value) next = along(mirrored.value < worst.value ? -0.5 : 0.5);
    if (next.value < worst.value) corners[corners.length - 1] = next;
    else
      others.forEach(({ at }, place) => {
        if (place > 0) corners[place] = corner(at.map((value, axis) => ((best.at[axis] ?? 0) + value) / 2));
      });
  }
  return corners.reduce((a, b) => (b.value < a.value ? b : a)).at;
}
