/** What a pointer can point at. */
export type Picked = { readonly kind: 'window' | 'ticket' | 'device' | 'zone'; readonly id: string };

/** An upright box that can be pointed at, metres; `y` is up. */
export interface PickBox {
  readonly picked: Picked;
  readonly low: readonly [number, number, number];
  readonly high: readonly [number, number, number];
  /** Taken for so much nearer than it is, metres: a desk is meant even where its visitor stands before it. */
  readonly leadMetres?: number;
}

type Triple = readonly [number, number, number];

/** How far along the ray the box is met; null when it is missed. */
export function reachOfBox(origin: Triple, direction: Triple, box: PickBox): number | null {
  let near = 0;
  let far = Number.POSITIVE_INFINITY;
  for (const axis of [0, 1, 2] as const) {
    const [from, along, low, high] = [origin[axis], direction[axis], box.low[axis], box.high[axis]];
    if (Math.abs(along) < 1e-9) {
      if (from < low || from > high) return null;
      continue;
    }
    const [a, b] = [(low - from) / along, (high - from) / along];
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
    if (near > far) return null;
  }
  return near;
}

/** The box the ray meets first. */
export function pickFirst(origin: Triple, direction: Triple, boxes: Iterable<PickBox>): Picked | null {
  let best: Picked | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const reach = reachOfBox(origin, direction, box);
    const seen = reach === null ? Number.POSITIVE_INFINITY : reach - (box.leadMetres ?? 0);
    if (seen < nearest) [best, nearest] = [box.picked, seen];
  }
  return best;
}
