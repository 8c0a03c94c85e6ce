import type { HallFile, PlanDrawing } from '#contracts/hall-plan';

const drawn = ['size', 'place', 'zones', 'queues', 'counters', 'seats', 'doors', 'devices'] as const;

/**
 * A hall file with another drawing. Numbers of what is drawn otherwise now have no other origin than the editor: what the
 * file said of them is taken out, and that said instead.
 */
export function redrawnHall(hall: HallFile, drawing: PlanDrawing): HallFile {
  const { place: _, ...rest } = hall;
  const changed = drawn.filter((part) => JSON.stringify(hall[part]) !== JSON.stringify(drawing[part]));
  const kept = hall.provenance.filter(({ path }) => !changed.some((part) => path.startsWith(`/${part}/`)));
  const origins = changed.map((part) => ({ path: `/${part}/**`, assumed: 'drawn in the floor editor' }));
  return { ...rest, ...drawing, provenance: [...origins, ...kept] };
}
