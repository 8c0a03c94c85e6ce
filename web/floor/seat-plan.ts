import type { HallPlan } from '#contracts/hall-plan';
import { distanceMetres, facesAlongY, facingVector, headingOf, type Place, type Point, type Rect } from './hall-geometry.ts';

type SeatBlock = HallPlan['seats'][number];

/** Columns of a block run along the row of people, rows one behind the other; (x, y) is its first seat. */
function blockSteps(block: SeatBlock): { readonly across: Point; readonly back: Point } {
  return facesAlongY(block.facing)
    ? { across: { x: block.pitchMetres, y: 0 }, back: { x: 0, y: block.pitchMetres } }
    : { across: { x: 0, y: block.pitchMetres }, back: { x: block.pitchMetres, y: 0 } };
}

/** What a seat block covers of the floor. */
export function seatBlockRect(block: SeatBlock): Rect {
  const { across, back } = blockSteps(block);
  const margin = block.pitchMetres / 2;
  return {
    x: block.x - margin,
    y: block.y - margin,
    widthMetres: across.x * (block.columns - 1) + back.x * (block.rows - 1) + 2 * margin,
    depthMetres: across.y * (block.columns - 1) + back.y * (block.rows - 1) + 2 * margin,
  };
}

/** A seat or a place to stand in a zone. */
export interface WaitingPlace extends Place {
  readonly zoneId: string;
  readonly seated: boolean;
}

/** Every seat of the hall. */
export function layOutSeats(plan: Pick<HallPlan, 'seats'>): WaitingPlace[] {
  return plan.seats.flatMap((block) => {
    const { across, back } = blockSteps(block);
    const heading = headingOf(facingVector[block.facing]);
    return Array.from({ length: block.rows * block.columns }, (_unused, index): WaitingPlace => {
      const row = Math.floor(index / block.columns);
      const column = index % block.columns;
      return {
        x: block.x + across.x * column + back.x * row,
        y: block.y + across.y * column + back.y * row,
        heading,
        zoneId: block.zoneId,
        seated: true,
      };
    });
  });
}

/** Indices of `places` in the order a queue fills them: from its counters outwards. */
export function fillOrder(places: readonly Point[], counters: readonly Point[]): number[] {
  const reach = places.map((place) => counters.reduce((least, counter) => Math.min(least, distanceMetres(place, counter)), 1e6));
  return places.map((_place, index) => index).sort((a, b) => (reach[a] ?? 0) - (reach[b] ?? 0) || a - b);
}
