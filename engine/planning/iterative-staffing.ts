import type { OfferedLoad } from './offered-load.ts';
import type { PlanningHall } from './planning-hall.ts';
import { type SlotTally, tallySlots } from './slot-tally.ts';
import { staffByRules } from './staffing-rules.ts';
import { type WindowCounts, withVirtualWindows } from './virtual-windows.ts';

export interface StaffingSearch {
  readonly days: number;
  readonly seed: number;
}

const mostRaises = 12;
/** Slots between those whose windows are lowered at the same time: what one does to the next is seen before that is touched. */
const stride = 4;
/** People by whose fate a slot is judged, at least. */
const leastPeople = 5;

/**
 * Windows of its own that every queue needs in every slot (iterative staffing by simulation; Feldman, Mandelbaum, Massey and Whitt
 * 2008): from the modified offered load up until every slot meets the target, backlog carried over; then down wherever the target
 * still holds without one. Where a queue cannot have more windows, those before are raised: the queue is drained before the peak.
 */
export function findRequirement(hall: PlanningHall, load: OfferedLoad, { days, seed }: StaffingSearch): WindowCounts {
  const most = mostWindowsFor(hall, load);
  const counts = staffByRules(hall, load).modifiedOfferedLoad.map((count, at) => Math.min(count, most[at]));
  const simulate = () => tallySlots(hall, withVirtualWindows(hall, counts), days, seed);
  const slots = hall.grid.slots.length;
  for (let round = 0; round < mostRaises; round += 1) if (!raise(hall, counts, most, simulate())) break;
  const settled = new Uint8Array(counts.length);
  for (let sweep = 0; sweep < 2; sweep += 1)
    for (let phase = 0; phase < stride; phase += 1) {
      const lowered: number[] = [];
      counts.forEach((count, at) => {
        const isLow = count <= Math.ceil(load.busyWindows[at] * 0.7) || count <= 1;
        if ((at % slots) % stride === phase && !settled[at] && !isLow) lowered.push(at);
      });
      for (const at of lowered) counts[at] -= 1;
      if (lowered.length === 0) continue;
      const tally = simulate();
      for (const at of lowered) {
        const end = Math.min(at + stride, (Math.floor(at / slots) + 1) * slots);
        const misses = Array.from({ length: end - at }, (_, place) => at + place).some((other) => isMissed(hall, tally, other));
        if (!misses) continue;
        counts[at] += 1;
        settled[at] = 1;
      }
    }
  return counts;
}

/** One window more wherever the target is missed; where there is none, in the slot before. True when anything was raised. */
function raise(hall: PlanningHall, counts: WindowCounts, most: WindowCounts, tally: SlotTally): boolean {
  const slots = hall.grid.slots.length;
  let raised = false;
  for (let at = counts.length - 1; at >= 0; at -= 1) {
    if (!isMissed(hall, tally, at)) continue;
    let place = at;
    while (counts[place] >= most[place] && place % slots > 0) place -= 1;
    if (counts[place] >= most[place]) continue;
    counts[place] += 1;
    raised = true;
  }
  return raised;
}

/** Whether fewer were called in time than the target asks for, and by more than chance may be. */
export function isMissed(hall: PlanningHall, tally: SlotTally, at: number): boolean {
  const { share } = hall.queues[Math.floor(at / hall.grid.slots.length)].target;
  const people = tally.came[at];
  return people >= leastPeople && tally.shareInTime(at) < share - Math.sqrt((share * (1 - share)) / people);
}

/** No queue can have more windows than may serve it; nor would more than this help those who were there too early. */
function mostWindowsFor(hall: PlanningHall, load: OfferedLoad): WindowCounts {
  const slots = hall.grid.slots.length;
  const most = new Int32Array(hall.queues.length * slots);
  hall.queues.forEach(({ id }, queue) => {
    const able = hall.windows.filter(({ firstQueues, ownQueues }) => firstQueues.includes(id) || ownQueues.includes(id)).length;
    for (let slot = 0; slot < slots; slot += 1) {
      const at = queue * slots + slot;
      const near = [at - 1, at, at + 1].filter((other) => Math.floor(other / slots) === queue).map((other) => load.busyWindows[other]);
      const busy = Math.max(...near);
      most[at] = Math.min(able, Math.ceil(busy + 3 * Math.sqrt(busy)) + 1);
    }
  });
  return most;
}
