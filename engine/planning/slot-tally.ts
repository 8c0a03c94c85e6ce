import type { Scenario } from '#contracts/scenario';
import { buildModel } from '../simulation/hall-model.ts';
import { HallRun } from '../simulation/hall-run.ts';
import type { LegRecord } from '../simulation/leg-record.ts';
import { BusyTally } from './busy-tally.ts';
import type { PlanningHall } from './planning-hall.ts';

/** Whoever still had a ticket when all ended has waited about so long. */
const unservedMinutes = 240;

/**
 * How those fared who came for a queue in a slot: by `queue * slots + slot`, summed over simulated days. Who comes before the hall
 * opens waits from the opening on: no plan could serve them earlier.
 */
export class SlotTally {
  readonly came: Float64Array;
  /** Called within the queue's target. */
  readonly inTime: Float64Array;
  readonly waitMinutes: Float64Array;
  /** Waited longer than 15 minutes, called or not. */
  readonly over15: Float64Array;
  readonly busy: BusyTally;
  days = 0;
  /** On an average day. */
  windowHours = 0;
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly hall: PlanningHall) {
    const size = hall.queues.length * hall.grid.slots.length;
    this.came = new Float64Array(size);
    this.inTime = new Float64Array(size);
    this.waitMinutes = new Float64Array(size);
    this.over15 = new Float64Array(size);
    this.busy = new BusyTally(hall.grid);
    this.places = new Map(hall.queues.map(({ id }, place) => [id, place]));
  }

  /** Whoever left before the target was over is counted neither way. */
  take(record: LegRecord): void {
    this.busy.take(record);
    const { queueId, joinedMinute, calledMinute, endedMinute, outcome } = record;
    const queue = this.places.get(queueId);
    if (queue === undefined) return;
    const { grid, queues } = this.hall;
    const { withinMinutes } = queues[queue].target;
    const wasCalled = !Number.isNaN(calledMinute);
    const slot = grid.slotAt(joinedMinute);
    const since = Math.max(joinedMinute, grid.slots[slot].fromMinute);
    const until = wasCalled ? calledMinute : Number.isNaN(endedMinute) ? since + unservedMinutes : endedMinute;
    const wait = Math.max(0, until - since);
    if (outcome === 'left' && !wasCalled && wait <= withinMinutes) return;
    const at = queue * grid.slots.length + slot;
    this.came[at] += 1;
    this.waitMinutes[at] += wait;
    if (wasCalled && wait <= withinMinutes) this.inTime[at] += 1;
    if (wait > 15) this.over15[at] += 1;
  }

  /** 1 where hardly anybody comes. */
  shareInTime(at: number): number {
    return this.came[at] < 1e-9 ? 1 : this.inTime[at] / this.came[at];
  }

  sum(column: Float64Array): number {
    return column.reduce((all, value) => all + value, 0);
  }
}

/** Simulates days of a scenario and tells queues and slots apart. */
export function tallySlots(hall: PlanningHall, scenario: Scenario, days: number, seed: number): SlotTally {
  const model = buildModel(scenario);
  const run = new HallRun(model);
  const tally = new SlotTally(hall);
  for (let day = 0; day < days; day += 1) {
    const { windows } = run.run(seed, day, (record) => tally.take(record));
    model.windows.forEach(({ isCounted }, place) => {
      if (isCounted) tally.windowHours += windows[place].openMinutes / 60 / days;
    });
  }
  tally.days = days;
  return tally;
}
