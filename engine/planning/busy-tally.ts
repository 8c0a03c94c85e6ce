import type { LegRecord } from '../simulation/leg-record.ts';
import { minutesOf, type SlotGrid } from './slot-grid.ts';

/** Minutes in which windows have a visitor called or served, slot by slot, summed over simulated days. Time after closing is not counted. */
export class BusyTally {
  private readonly minutes = new Map<string, Float64Array>();

  constructor(private readonly grid: SlotGrid) {}

  take({ windowId, calledMinute, endedMinute }: LegRecord): void {
    if (windowId === null || !(endedMinute > calledMinute)) return;
    const own = this.minutes.get(windowId) ?? new Float64Array(this.grid.slots.length);
    this.minutes.set(windowId, own);
    for (let slot = this.grid.slotAt(calledMinute); slot < own.length && this.grid.slots[slot].fromMinute < endedMinute; slot += 1)
      own[slot] += overlap(this.grid.slots[slot], calledMinute, endedMinute);
  }

  /** Of a window, summed over all days; of a slot that lies in the stretch in part, as large a part. */
  between(windowId: string, fromMinute: number, toMinute: number): number {
    const own = this.minutes.get(windowId);
    if (!own) return 0;
    return this.grid.slots.reduce((sum, slot, at) => sum + (own[at] * overlap(slot, fromMinute, toMinute)) / minutesOf(slot), 0);
  }
}

const overlap = (slot: { readonly fromMinute: number; readonly toMinute: number }, from: number, to: number): number =>
  Math.max(0, Math.min(slot.toMinute, to) - Math.max(slot.fromMinute, from));
