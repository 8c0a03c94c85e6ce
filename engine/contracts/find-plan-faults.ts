import { findFloorFaults } from './find-floor-faults.ts';
import { layOutHall } from './lay-out-hall.ts';
import { type DrawnHall, isGrave, type PlanFault, type PlanThing } from './plan-fault.ts';

/** Everything wrong with a plan that its schema does not say, the grave faults first. An empty list is a sound plan. */
export function findPlanFaults(hall: DrawnHall): PlanFault[] {
  const faults = [...repeats(hall), ...namedInVain(hall), ...findFloorFaults(hall)];
  return [...faults.filter(isGrave), ...faults.filter((fault) => !isGrave(fault))];
}

function* repeats(hall: DrawnHall): Generator<PlanFault> {
  const lists: readonly (readonly [PlanThing, readonly { readonly id: string }[]])[] = [
    ['zone', hall.zones],
    ['queue', hall.queues],
    ['matter', hall.matters],
    ['counter', hall.counters],
    ['seats', hall.seats],
    ['door', hall.doors],
    ['device', hall.devices],
  ];
  for (const [thing, list] of lists) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) yield { code: 'repeated_id', thing, id, other: id };
      seen.add(id);
    }
  }
  const rowOfNumber = new Map<string, string>();
  for (const { number, counterId } of layOutHall({ ...hall, provenance: [] }).windows) {
    if (rowOfNumber.has(number)) yield { code: 'repeated_number', thing: 'counter', id: counterId, other: number };
    rowOfNumber.set(number, counterId);
  }
}

function* namedInVain(hall: DrawnHall): Generator<PlanFault> {
  const zones = new Set(hall.zones.map(({ id }) => id));
  const queues = new Map(hall.queues.map((queue) => [queue.id, queue]));
  const placed: readonly (readonly [PlanThing, readonly { readonly id: string; readonly zoneId?: string | undefined }[]])[] = [
    ['queue', hall.queues],
    ['counter', hall.counters],
    ['seats', hall.seats],
    ['device', hall.devices],
  ];
  for (const [thing, list] of placed)
    for (const { id, zoneId } of list)
      if (zoneId !== undefined && !zones.has(zoneId)) yield { code: 'unknown_zone', thing, id, other: zoneId };
  for (const { id, queueId } of hall.matters)
    if (!queues.has(queueId)) yield { code: 'unknown_queue', thing: 'matter', id, other: queueId };
  for (const counter of hall.counters) {
    for (const queueId of counter.queues) {
      const queue = queues.get(queueId);
      if (!queue) yield { code: 'unknown_queue', thing: 'counter', id: counter.id, other: queueId };
      else if (queue.poolId !== counter.poolId) yield { code: 'other_pool', thing: 'counter', id: counter.id, other: queueId };
    }
    for (const number of counter.tidalNumbers ?? [])
      if (number < counter.firstNumber || number >= counter.firstNumber + counter.count)
        yield { code: 'tidal_elsewhere', thing: 'counter', id: counter.id, other: String(number) };
  }
}
