import { hallStatistics, legStatistics } from '#contracts/simulation';
import { type DayTally, LegTally, slotMinutes } from './day-tally.ts';
import type { HallModel } from './hall-model.ts';
import { waitBins, waitQuantiles } from './wait-bins.ts';

/** So many quarter hours after closing are still told apart. */
const slotsAfterClosing = 8;
const mostSlots = 200;

/** Quarter hours that a day of the model has, some overtime included; 0 for one that is no day (a run of weeks on end). */
export function slotsOf({ closesMinute }: HallModel): number {
  const slots = Math.ceil(closesMinute / slotMinutes) + slotsAfterClosing;
  return slots <= mostSlots ? slots : 0;
}

/**
 * What one day came to as a row of numbers, always in the same order: the hall's statistics, those of each queue, those of each
 * class; then by quarter hour the mean wait of all, of each queue, and minutes busy and open of each window. NaN where there is none.
 */
export class DayMeasures {
  readonly values: Float64Array;
  /** Where the parts begin. */
  readonly queuesFrom = hallStatistics.length;
  readonly classesFrom: number;
  readonly waitsFrom: number;
  readonly queueWaitsFrom: number;
  readonly busyFrom: number;
  readonly openFrom: number;
  private readonly merged = new Uint32Array(waitBins);
  private readonly sum = new LegTally();

  constructor(
    readonly model: HallModel,
    readonly slots: number,
  ) {
    const { queues, classIds, windows } = model;
    this.classesFrom = this.queuesFrom + queues.length * legStatistics.length;
    this.waitsFrom = this.classesFrom + classIds.length * legStatistics.length;
    this.queueWaitsFrom = this.waitsFrom + slots;
    this.busyFrom = this.queueWaitsFrom + queues.length * slots;
    this.openFrom = this.busyFrom + windows.length * Math.max(1, slots);
    this.values = new Float64Array(this.openFrom + windows.length * Math.max(1, slots));
  }

  measure(tally: DayTally): void {
    const { queues, classIds } = this.model;
    this.measureHall(tally);
    for (let queue = 0; queue < queues.length; queue += 1)
      this.measureLegs(
        this.queuesFrom + queue * legStatistics.length,
        this.sumOf(tally, queue * classIds.length, (queue + 1) * classIds.length, 1),
        tally.bins,
        queue * waitBins,
      );
    for (let visitorClass = 0; visitorClass < classIds.length; visitorClass += 1)
      this.measureLegs(
        this.classesFrom + visitorClass * legStatistics.length,
        this.sumOf(tally, visitorClass, tally.legs.length, classIds.length),
        tally.bins,
        tally.classBinsFrom(visitorClass),
      );
    this.measureSlots(tally);
  }

  private measureHall(tally: DayTally): void {
    const sum = this.sumOf(tally, 0, tally.legs.length, 1);
    this.mergeBins(tally);
    const { busy, open, spread, hours } = this.measureWindows(tally);
    this.put(0, [
      tally.visitors,
      tally.finished,
      ...waitStatistics(sum, this.merged, 0),
      sum.left / (sum.called + sum.left),
      sum.balked / sum.joined,
      sum.missed / (sum.called + sum.missed),
      sum.unserved,
      tally.stayMinutes / tally.finished,
      busy / open,
      spread,
      hours,
      Math.max(0, tally.lastLeftMinute - this.model.closesMinute),
      waitedMinutes(sum),
    ]);
  }

  private measureLegs(from: number, sum: LegTally, bins: Uint32Array, binsFrom: number): void {
    this.put(from, [
      sum.joined,
      ...waitStatistics(sum, bins, binsFrom),
      sum.withinTarget / sum.called,
      sum.left / (sum.called + sum.left),
      waitedMinutes(sum),
    ]);
  }

  private measureWindows(tally: DayTally): { busy: number; open: number; spread: number; hours: number } {
    let busy = 0;
    let open = 0;
    let hours = 0;
    let windows = 0;
    let shares = 0;
    let squares = 0;
    this.model.windows.forEach(({ isCounted }, place) => {
      const { busyMinutes, openMinutes, overtimeMinutes } = tally.windows[place];
      const present = openMinutes + overtimeMinutes;
      if (present <= 0) return;
      busy += busyMinutes;
      open += present;
      if (!isCounted) return;
      hours += present / 60;
      windows += 1;
      shares += busyMinutes / present;
      squares += (busyMinutes / present) ** 2;
    });
    const spread = windows > 1 ? Math.sqrt(Math.max(0, squares / windows - (shares / windows) ** 2)) : Number.NaN;
    return { busy, open, spread, hours };
  }

  private measureSlots(tally: DayTally): void {
    const { slots, values } = this;
    const { queues, windows } = this.model;
    for (let slot = 0; slot < slots; slot += 1) {
      let called = 0;
      let wait = 0;
      for (let queue = 0; queue < queues.length; queue += 1) {
        const at = queue * slots + slot;
        called += tally.slotCalled[at];
        wait += tally.slotWaitMinutes[at];
        values[this.queueWaitsFrom + at] = tally.slotWaitMinutes[at] / tally.slotCalled[at];
      }
      values[this.waitsFrom + slot] = wait / called;
    }
    if (slots > 0) {
      values.set(tally.slotBusyMinutes, this.busyFrom);
      values.set(tally.slotOpenMinutes, this.openFrom);
      return;
    }
    for (let place = 0; place < windows.length; place += 1) {
      values[this.busyFrom + place] = tally.windows[place].busyMinutes;
      values[this.openFrom + place] = tally.windows[place].openMinutes;
    }
  }

  /** Of everybody: there are fewer classes than queues. */
  private mergeBins(tally: DayTally): void {
    const { bins, size } = tally;
    this.merged.fill(0);
    for (let visitorClass = 0; visitorClass < size.classes; visitorClass += 1) {
      const from = tally.classBinsFrom(visitorClass);
      for (let bin = 0; bin < waitBins; bin += 1) this.merged[bin] += bins[from + bin];
    }
  }

  /** The sum of every `step`-th leg tally. */
  private sumOf({ legs }: DayTally, from: number, to: number, step: number): LegTally {
    this.sum.clear();
    for (let leg = from; leg < to; leg += step) this.sum.add(legs[leg]);
    return this.sum;
  }

  private put(from: number, numbers: readonly number[]): void {
    this.values.set(numbers, from);
  }
}

const waitedMinutes = ({ waitMinutes, leftWaitMinutes, unservedWaitMinutes }: LegTally): number =>
  waitMinutes + leftWaitMinutes + unservedWaitMinutes;
const waitShares = [0.5, 0.9, 0.95];

function waitStatistics(sum: LegTally, bins: Uint32Array, from: number): number[] {
  return [
    sum.waitMinutes / sum.called,
    ...waitQuantiles(bins, from, sum.called, waitShares),
    sum.within15 / sum.called,
    sum.within30 / sum.called,
  ];
}
