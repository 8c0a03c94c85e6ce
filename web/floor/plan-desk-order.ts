import type { ServiceWindowPlan } from '#contracts/hall-plan';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
export const isArrow = (key: string): key is Arrow => key.startsWith('Arrow');

const ways: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest window in an arrow's direction, sideways distance counting double; null at the hall's edge. */
export function windowTowards(windows: readonly ServiceWindowPlan[], from: ServiceWindowPlan, arrow: Arrow): ServiceWindowPlan | null {
  const [x, y] = ways[arrow];
  let best: ServiceWindowPlan | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const window of windows) {
    const [dx, dy] = [window.x - from.x, window.y - from.y];
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    if (ahead < 0.1 || aside > ahead * 2 + 1) continue;
    if (ahead + 2 * aside < least) [best, least] = [window, ahead + 2 * aside];
  }
  return best;
}
