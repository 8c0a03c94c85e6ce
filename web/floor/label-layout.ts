/** A label that wants to be shown: its middle and size on the picture, pixels; a higher rank goes first. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rank: number;
}

const cellPixels = 64;

/** Indices of the labels to show: the highest ranks first, none over another, none cut by the picture's edge. */
export function layOutLabels(
  wishes: readonly LabelWish[],
  picture: { readonly width: number; readonly height: number },
  gapPixels = 2,
): number[] {
  const order = wishes.map((_wish, index) => index).sort((a, b) => (wishes[b]?.rank ?? 0) - (wishes[a]?.rank ?? 0) || a - b);
  const columns = Math.ceil(picture.width / cellPixels) + 1;
  const cells = new Map<number, LabelWish[]>();
  const shown: number[] = [];
  for (const index of order) {
    const wish = wishes[index];
    if (!wish || !isInside(wish, picture)) continue;
    const touched = cellsOf(wish, columns, gapPixels);
    if (touched.some((cell) => cells.get(cell)?.some((other) => collide(wish, other, gapPixels)))) continue;
    for (const cell of touched) {
      const there = cells.get(cell);
      if (there) there.push(wish);
      else cells.set(cell, [wish]);
    }
    shown.push(index);
  }
  return shown;
}

const isInside = (wish: LabelWish, picture: { readonly width: number; readonly height: number }): boolean =>
  wish.x - wish.width / 2 >= 0 &&
  wish.x + wish.width / 2 <= picture.width &&
  wish.y - wish.height / 2 >= 0 &&
  wish.y + wish.height / 2 <= picture.height;

const collide = (a: LabelWish, b: LabelWish, gap: number): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap;

function cellsOf(wish: LabelWish, columns: number, gap: number): number[] {
  const cells: number[] = [];
  const cell = (pixels: number): number => Math.max(0, Math.floor(pixels / cellPixels));
  for (let row = cell(wish.y - wish.height / 2 - gap); row <= cell(wish.y + wish.height / 2 + gap); row++)
    for (let column = cell(wish.x - wish.width / 2 - gap); column <= cell(wish.x + wish.width / 2 + gap); column++)
      cells.push(row * columns + column);
  return cells;
}
