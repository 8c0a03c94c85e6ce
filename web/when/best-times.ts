import type { ForecastDoubt } from '#contracts/arrival-forecast';
import type { CurvePoint } from '#contracts/public-curve';
import type { PublicRange } from '#contracts/public-waits';

/** A stretch of half hours in which somebody who takes a number waits no longer than `range`. */
export interface BestTime {
  readonly from: string;
  readonly to: string;
  readonly range: PublicRange;
}

/** What a day is like: the same all the while, or better at some times. */
export type DayShape =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'alike'; readonly range: PublicRange }
  | { readonly kind: 'best'; readonly times: readonly BestTime[] };

const stepMs = 30 * 60_000;
/** Nobody comes at another time for less than this. */
const worthMinutes = 5;
const mostTimes = 2;

type KnownPoint = CurvePoint & { readonly range: PublicRange };

/** The stretches with the shortest waits by the upper end of their range, the longest stretches first kept, told in the order of the day. */
export function shapeOfDay(points: readonly CurvePoint[]): DayShape {
  const known = points.filter((point): point is KnownPoint => point.range !== null);
  if (known.length === 0) return { kind: 'unknown' };
  const least = Math.min(...known.map(({ range }) => range.highMinutes));
  const worst = Math.max(...known.map(({ range }) => range.highMinutes));
  const isWhole = known.length === points.length;
  if (isWhole && worst - least < worthMinutes) return { kind: 'alike', range: rangeOf(known) };
  const times = stretchesOf(known.filter(({ range }) => range.highMinutes < least + worthMinutes));
  return { kind: 'best', times: longest(times).sort((a, b) => a.from.localeCompare(b.from)) };
}

function stretchesOf(points: readonly KnownPoint[]): BestTime[] {
  const groups: KnownPoint[][] = [];
  for (const point of points) {
    const last = groups.at(-1);
    if (last?.at(-1) && Date.parse(last.at(-1)?.at ?? '') + stepMs === Date.parse(point.at)) last.push(point);
    else groups.push([point]);
  }
  return groups.map((group) => {
    const [first, last] = [group[0]?.at ?? '', group.at(-1)?.at ?? ''];
    return { from: first, to: new Date(Date.parse(last) + stepMs).toISOString(), range: rangeOf(group) };
  });
}

const lengthOf = ({ from, to }: BestTime): number => Date.parse(to) - Date.parse(from);
const longest = (times: BestTime[]): BestTime[] => times.sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, mostTimes);

const rangeOf = (points: readonly KnownPoint[]): PublicRange => ({
  lowMinutes: Math.min(...points.map(({ range }) => range.lowMinutes)),
  highMinutes: Math.max(...points.map(({ range }) => range.highMinutes)),
});

/** Whether somebody who comes then comes at one of the best times. */
export const isBest = (shape: DayShape, { at }: CurvePoint): boolean =>
  shape.kind === 'best' && shape.times.some(({ from, to }) => from <= at && at < to);

const ofEveryDay: ReadonlySet<ForecastDoubt> = new Set(['no_history', 'short_history']);
/** A doubt about one day; the others are about the queue, whatever the day. */
export const isOfDay = (doubt: ForecastDoubt): boolean => !ofEveryDay.has(doubt);
