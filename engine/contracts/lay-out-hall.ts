import type { HallFile, HallPlan, ServiceWindowPlan } from './hall-plan.ts';

/** Lays out the windows of each counter row: along x for desks that face north or south, along y otherwise. */
export function layOutHall(file: HallFile): HallPlan {
  const { provenance: _, ...plan } = file;
  const windows = file.counters.flatMap((counter) => {
    const alongX = counter.facing === 'north' || counter.facing === 'south';
    return Array.from({ length: counter.count }, (_unused, place): ServiceWindowPlan => {
      const number = counter.firstNumber + place;
      const offset = place * counter.pitchMetres;
      return {
        id: `W${number}`,
        number: String(number),
        zoneId: counter.zoneId,
        counterId: counter.id,
        x: counter.x + (alongX ? offset : 0),
        y: counter.y + (alongX ? 0 : offset),
        facing: counter.facing,
        queues: counter.queues,
        poolId: counter.poolId,
        department: counter.department ?? null,
        tidal: counter.tidalNumbers?.includes(number) ?? false,
        guide: counter.guide ?? false,
      };
    });
  });
  return { ...plan, windows };
}
