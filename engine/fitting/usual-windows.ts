import type { HallPlan } from '#contracts/hall-plan';
import { groupBy } from '../group-by.ts';
import { medianOf } from './median-of.ts';
import type { Shift, Stretch } from './stretches.ts';

const slotMinutes = 5;
/** Shorter stretches and gaps are not planned. */
const leastMinutes = 15;

/**
 * Who sits where on an ordinary day: for each set of queues as many windows as there usually are (median over days, five
 * minutes by five minutes), those first that open most.
 */
export function usualWindows(plan: HallPlan, shifts: readonly Shift[], days: number, opens: number, closes: number): Stretch[] {
  const windows = [...groupBy(shifts, ({ windowId }) => windowId)].map(([windowId, own]) => ({
    windowId,
    queues: commonest(own.map(({ queues }) => queues)),
    minutes: own.reduce((sum, { from, to }) => sum + to - from, 0),
    isTidal: plan.windows.some(({ id, tidal }) => id === windowId && tidal),
  }));
  return [...groupBy(windows, ({ queues }) => queues)].flatMap(([queues, own]) => {
    const ranked = [...own].sort(
      (a, b) => Number(a.isTidal) - Number(b.isTidal) || b.minutes - a.minutes || a.windowId.localeCompare(b.windowId),
    );
    const ids = new Set(own.map(({ windowId }) => windowId));
    const counts = countsOf(
      shifts.filter(({ windowId }) => ids.has(windowId)),
      days,
      opens,
      closes,
    );
    return ranked.flatMap(({ windowId }, rank) =>
      runsOf(counts.map((count) => count > rank)).map(({ from, to }): Stretch => {
        const end = opens + to * slotMinutes;
        return { windowId, from: opens + from * slotMinutes, to: Math.min(end, closes), queues: queues.split(','), staffId: null };
      }),
    );
  });
}

/** How many windows are usually in a shift, slot by slot. */
function countsOf(shifts: readonly Shift[], days: number, opens: number, closes: number): number[] {
  const byDay = [...groupBy(shifts, ({ day }) => day).values()];
  return Array.from({ length: Math.ceil((closes - opens) / slotMinutes) }, (_, slot) => {
    const middle = opens + (slot + 0.5) * slotMinutes;
    const counts = byDay.map((own) => own.filter(({ from, to }) => from <= middle && middle < to).length);
    const silent = Array.from({ length: Math.max(0, days - counts.length) }, () => 0);
    return Math.round(medianOf([...counts, ...silent]));
  });
}

/** Stretches of slots that are on, short gaps closed and short stretches dropped. */
function runsOf(slots: readonly boolean[]): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  slots.forEach((isOn, slot) => {
    const last = runs.at(-1);
    if (!isOn) return;
    if (last && (slot - last.to) * slotMinutes < leastMinutes) last.to = slot + 1;
    else runs.push({ from: slot, to: slot + 1 });
  });
  return runs.filter(({ from, to }) => (to - from) * slotMinutes >= leastMinutes);
}

function commonest(texts: readonly string[]): string {
  const counts = [...groupBy(texts, (text) => text)].map(([text, own]) => ({ text, count: own.length }));
  return counts.sort((a, b) => b.count - a.count || a.text.localeCompare(b.text))[0]?.text ?? '';
}
