import type { HallPlan, PlanDrawing } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';
import type { Point } from '#contracts/plan-geometry';

export type Drawing = PlanDrawing;
export type Zone = Drawing['zones'][number];
export type Queue = Drawing['queues'][number];
export type Counter = Drawing['counters'][number];
export type Seats = Drawing['seats'][number];
export type Door = Drawing['doors'][number];
export type Device = Drawing['devices'][number];

/** Kinds of things that can be chosen on a plan, and the list each stands in. */
export const listOfKind = {
  zone: 'zones',
  counter: 'counters',
  seats: 'seats',
  door: 'doors',
  device: 'devices',
  queue: 'queues',
} as const;
export type DrawnKind = keyof typeof listOfKind;
export const drawnKinds = Object.keys(listOfKind) as DrawnKind[];

/** What is chosen: a thing, and of a row perhaps one window. */
export interface Chosen {
  readonly kind: DrawnKind;
  readonly id: string;
  readonly windowNumber?: number;
}

/** Metres of the grid everything snaps to. */
export const gridMetres = 0.1;
export const snap = (metres: number): number => Math.round(metres / gridMetres) / (1 / gridMetres);

/** Metres to the decimetre, as short as may be: `28`, `27.6`. */
export const metresText = (metres: number): string => String(Math.round(metres * 10) / 10);

/** What of a plan is drawn. */
export function drawingOf(plan: HallPlan): Drawing {
  const { size, place, zones, queues, counters, seats, doors, devices } = plan;
  return { size, ...(place ? { place } : {}), zones, queues, counters, seats, doors, devices };
}

/** The plan with another drawing, its windows laid out. */
export function planWith(plan: HallPlan, drawing: Drawing): HallPlan {
  const { windows: _windows, place: _place, ...rest } = plan;
  return layOutHall({ ...rest, ...drawing, provenance: [] });
}

/** Whether two drawings say the same. */
export const isSameDrawing = (a: Drawing, b: Drawing): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The chosen thing of a list; null when it is gone. */
export function find<Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing | null {
  return things.find((thing) => thing.id === id) ?? null;
}

/** The place that is written down for a thing; null for one without a place. */
export function spotOf(drawing: Drawing, { kind, id }: Chosen): Point | null {
  if (kind === 'queue') return null;
  const things: readonly (Point & { readonly id: string })[] = drawing[listOfKind[kind]];
  return find(things, id);
}

/** The drawing with one thing of a list replaced by what `change` makes of it. */
export function changeIn<List extends Exclude<keyof Drawing, 'size' | 'place'>>(
  drawing: Drawing,
  list: List,
  id: string,
  change: (thing: Drawing[List][number]) => Drawing[List][number],
): Drawing {
  const things: readonly Drawing[List][number][] = drawing[list];
  return { ...drawing, [list]: things.map((thing) => (thing.id === id ? change(thing) : thing)) };
}
