import type { HallPlan } from '#contracts/hall-plan';
import { blockSteps, facingVector, type Point } from '#contracts/plan-geometry';
import { distanceMetres, headingOf, type Place } from './hall-geometry.ts';

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
