import { buildModel } from '../simulation/hall-model.ts';
import { HallRun } from '../simulation/hall-run.ts';
import type { PlanningHall } from './planning-hall.ts';
import { SlotTally } from './slot-tally.ts';
import { withVirtualWindows } from './virtual-windows.ts';

/** What queues bring, by `queue * slots + slot`, on an ordinary day. */
export interface OfferedLoad {
  readonly arrivals: Float64Array;
  /** Windows that are busy on average when nobody has to wait: calls, ways to the window and what is written up included. */
  readonly busyWindows: Float64Array;
  /** By queue: minutes that a window is taken up by one who comes. */
  readonly serviceMinutes: Float64Array;
}

const tallySlotMinutes = 15;

/** Simulates the hall with more windows than it could ever need (an infinite-server model). */
export function measureLoad(hall: PlanningHall, days: number, seed: number): OfferedLoad {
  const { queues, grid } = hall;
  const slots = grid.slots.length;
  const plenty = new Int32Array(queues.length * slots).fill(plentyOf(hall));
  const model = buildModel(withVirtualWindows(hall, plenty));
  const tallySlots = Math.ceil(model.closesMinute / tallySlotMinutes) + 4;
  const run = new HallRun(model, tallySlots);
  const tally = new SlotTally(hall);
  const busy = new Float64Array(queues.length * tallySlots);
  const queueOf = model.windows.map(({ spec }) => queues.findIndex(({ id }) => spec.queues[0] === id && spec.id.startsWith(`${id}.`)));
  for (let day = 0; day < days; day += 1) {
    const { slotBusyMinutes } = run.run(seed, day, (record) => tally.take(record));
    queueOf.forEach((queue, place) => {
      if (queue < 0) return;
      for (let slot = 0; slot < tallySlots; slot += 1) busy[queue * tallySlots + slot] += slotBusyMinutes[place * tallySlots + slot] / days;
    });
  }
  const busyWindows = new Float64Array(queues.length * slots);
  const serviceMinutes = new Float64Array(queues.length);
  queues.forEach((_, queue) => {
    const own = busy.subarray(queue * tallySlots, (queue + 1) * tallySlots);
    const came = tally.came.subarray(queue * slots, (queue + 1) * slots).reduce((sum, count) => sum + count, 0);
    serviceMinutes[queue] = came > 0 ? (own.reduce((sum, minutes) => sum + minutes, 0) * days) / came : 0;
    grid.slots.forEach(({ fromMinute, toMinute }, slot) => {
      busyWindows[queue * slots + slot] = meanBetween(own, fromMinute, toMinute);
    });
  });
  return { arrivals: tally.came.map((count) => count / days), busyWindows, serviceMinutes };
}

/** Mean number of busy windows between two minutes, from busy minutes by quarter hour. */
function meanBetween(busyMinutes: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let slot = Math.floor(from / tallySlotMinutes); slot * tallySlotMinutes < to && slot < busyMinutes.length; slot += 1) {
    const overlap = Math.min(to, (slot + 1) * tallySlotMinutes) - Math.max(from, slot * tallySlotMinutes);
    sum += (busyMinutes[slot] / tallySlotMinutes) * overlap;
  }
  return sum / (to - from);
}

const plentyOf = ({ windows, queues }: PlanningHall): number => Math.min(400, 3 * Math.ceil(windows.length / queues.length) + 30);
