import type { HallFile, Name, PlanDrawing } from '#contracts/hall-plan';

type Queue = HallFile['queues'][number];

/** A plan laid into a hall that has queues of its own. */
export interface LaidPlan {
  readonly drawing: PlanDrawing;
  /** Queues whose zone is not on the plan: they were put into its first one. */
  readonly movedQueues: readonly string[];
}

const sameName = (a: Name, b: Name): boolean => a.zh === b.zh || a.en === b.en;

/**
 * An imported plan as a drawing for a hall: the hall keeps its queues, which are found again by id or name in the plan; rows of
 * windows serve those of their services that the hall has.
 */
export function layIntoHall(imported: HallFile, hall: HallFile): LaidPlan {
  const { size, place, zones, seats, doors, devices } = imported;
  const movedQueues: string[] = [];
  const known = new Map(
    imported.queues.flatMap((queue) => {
      const own = hall.queues.find((candidate) => sameName(candidate.name, queue.name));
      return own ? [[queue.id, own] as const] : [];
    }),
  );
  const zoneOf = (queue: Queue): string => {
    const there = imported.queues.find(({ id }) => known.get(id) === queue)?.zoneId ?? queue.zoneId;
    const old = hall.zones.find(({ id }) => id === queue.zoneId);
    const zone = zones.find(({ id }) => id === there) ?? zones.find(({ name }) => old && sameName(name, old.name));
    if (!zone) movedQueues.push(queue.id);
    return (zone ?? zones[0])?.id ?? queue.zoneId;
  };
  const queues = hall.queues.map((queue) => ({ ...queue, zoneId: zoneOf(queue) }));
  const counters = imported.counters.map((counter) => {
    const served = counter.queues.flatMap((id) => known.get(id) ?? []);
    const pool = served[0]?.poolId ?? hall.queues.find(({ poolId }) => poolId === counter.poolId)?.poolId ?? hall.queues[0]?.poolId;
    const poolId = pool ?? counter.poolId;
    return { ...counter, poolId, queues: served.filter((queue) => queue.poolId === poolId).map(({ id }) => id) };
  });
  return { drawing: { size, ...(place ? { place } : {}), zones, queues, counters, seats, doors, devices }, movedQueues };
}
