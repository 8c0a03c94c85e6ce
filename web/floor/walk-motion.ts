import type { Point } from '#contracts/plan-geometry';
import { distanceMetres, headingOf, type Place } from './hall-geometry.ts';

const walkMetresPerSecond = 1.5;
const longestSeconds = 7;
const shortestSeconds = 0.5;

/** A walk under way: its corners, how far each is along, when it began (page time, milliseconds) and how long it takes. */
export interface Walk {
  readonly corners: readonly Point[];
  readonly reach: readonly number[];
  readonly startedAt: number;
  readonly milliseconds: number;
}

/** A walk at hall speed `rate`, never so slow that the hall has gone on without it. */
export function beginWalk(corners: readonly Point[], startedAt: number, rate: number): Walk {
  const reach: number[] = [0];
  for (let i = 1; i < corners.length; i++) {
    const [a, b] = [corners[i - 1], corners[i]];
    reach.push((reach[i - 1] ?? 0) + (a && b ? distanceMetres(a, b) : 0));
  }
  const metres = reach[reach.length - 1] ?? 0;
  const seconds = metres / (walkMetresPerSecond * Math.max(1, Math.min(4, rate)));
  return { corners, reach, startedAt, milliseconds: 1000 * Math.max(shortestSeconds, Math.min(longestSeconds, seconds)) };
}

/** Where the walker is at `now`, or null once arrived. */
export function walkPlace(walk: Walk, now: number): Place | null {
  const share = (now - walk.startedAt) / walk.milliseconds;
  if (share >= 1) return null;
  const metres = Math.max(0, share) * (walk.reach[walk.reach.length - 1] ?? 0);
  let leg = 1;
  while (leg < walk.reach.length - 1 && (walk.reach[leg] ?? 0) < metres) leg++;
  const [from, to] = [walk.corners[leg - 1], walk.corners[leg]];
  if (!from || !to) return null;
  const start = walk.reach[leg - 1] ?? 0;
  const length = (walk.reach[leg] ?? 0) - start;
  const part = length > 0 ? (metres - start) / length : 1;
  const heading = headingOf({ x: to.x - from.x, y: to.y - from.y });
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, heading };
}
