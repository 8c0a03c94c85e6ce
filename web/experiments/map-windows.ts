import type { SimulationResult } from '#contracts/simulation';
import type { MapWindow } from '../charts/utilization-map.tsx';
import type { ResultNames } from './result-names.ts';

const slotMinutes = 15;
const byNumber = new Intl.Collator('en', { numeric: true });

/** The quarter hour a result begins at: later than opening for a look-ahead. */
export const firstSlotOf = ({ startMinute }: ResultNames): number => Math.floor(startMinute / slotMinutes);

/** A result's windows as rows of the map: by zone in the order zones come up, then by number; cells from the first quarter hour on. */
export function listMapWindows({ windows }: SimulationResult, names: ResultNames, otherZone: string): MapWindow[] {
  const rows = windows.map(({ windowId, utilizationBySlot, utilizationShare }): MapWindow => {
    const zone = names.zoneOf(windowId);
    return {
      windowId,
      number: names.windowNumber(windowId),
      zone: zone === '' && names.plan ? otherZone : zone,
      bySlot: utilizationBySlot.slice(firstSlotOf(names)),
      share: utilizationShare,
    };
  });
  const zones = [...new Set([...rows].sort((a, b) => byNumber.compare(a.number, b.number)).map(({ zone }) => zone))];
  return rows.sort((a, b) => zones.indexOf(a.zone) - zones.indexOf(b.zone) || byNumber.compare(a.number, b.number));
}

/** Quarter hours worth drawing: until closing, and until the last window closed if that was later. */
export function usedSlots(windows: readonly MapWindow[], names: ResultNames): number {
  const last = Math.max(0, ...windows.map(({ bySlot }) => bySlot.findLastIndex((share) => share !== null) + 1));
  return Math.max(last, Math.ceil((names.closesMinute ?? 0) / slotMinutes) - firstSlotOf(names));
}
