import type { FirstQueues } from './assign-windows.ts';
import type { PlanNeeds } from './plan-model.ts';
import type { PlanningHall, PlanningWindow } from './planning-hall.ts';

/** A stretch of slots in which a window serves the same queues, the first first. `to` is the first slot after it. */
export interface SlotStrip {
  readonly window: PlanningWindow;
  readonly from: number;
  readonly to: number;
  readonly queues: readonly string[];
}

/** A helping window counts as this part of one more. */
const helpShare = 0.5;
/** One missing window comes before any waiting that is saved elsewhere, in minutes a slot. */
const shortMinutes = 1000;

/**
 * Says for every stretch of a window which queues it helps out in when nobody waits in its first: where windows are missing, then
 * where the next one saves most waiting, those counted who help already. Posted windows keep to their own queues, pinned ones to those of the pin.
 */
export function findHelp(
  hall: PlanningHall,
  firsts: ReadonlyMap<string, FirstQueues>,
  { required, saved }: Pick<PlanNeeds, 'required' | 'saved'>,
): SlotStrip[] {
  const slots = hall.grid.slots.length;
  const placeOf = new Map(hall.queues.map(({ id }, place) => [id, place]));
  const there = new Float64Array(hall.queues.length * slots);
  const strips = hall.windows.flatMap((one) => stripsOf(one, firsts.get(one.id) ?? []));
  const add = (queueId: string, { from, to }: SlotStrip, amount: number): void => {
    const queue = placeOf.get(queueId);
    if (queue !== undefined) for (let slot = from; slot < to; slot += 1) there[queue * slots + slot] += amount;
  };
  for (const strip of strips) add(strip.queues[0], strip, 1);
  const needOf = (queueId: string, { from, to }: SlotStrip): number => {
    const queue = placeOf.get(queueId) ?? 0;
    let need = 0;
    for (let slot = from; slot < to; slot += 1) {
      const at = queue * slots + slot;
      need += shortMinutes * Math.min(1, Math.max(0, required[at] - there[at])) + nextSaved(saved[at], there[at]);
    }
    return need;
  };
  return strips.map((strip) => {
    const told = toldQueues(hall, strip);
    const queues = told ?? [...strip.queues];
    while (!told && queues.length < hall.wishes.mostQueuesPerWindow) {
      const others = strip.window.firstQueues.filter((id) => placeOf.has(id) && !queues.includes(id));
      if (others.length === 0) break;
      const [best] = others.map((id) => ({ id, need: needOf(id, strip) })).sort((a, b) => b.need - a.need);
      queues.push(best.id);
      add(best.id, strip, helpShare);
    }
    return { ...strip, queues };
  });
}

function nextSaved(steps: readonly number[], windows: number): number {
  const place = Math.floor(windows);
  const next = steps[place] ?? 0;
  return next + (windows - place) * ((steps[place + 1] ?? 0) - next);
}

function stripsOf(window: PlanningWindow, firsts: FirstQueues): SlotStrip[] {
  const strips: { window: PlanningWindow; from: number; to: number; queues: string[] }[] = [];
  firsts.forEach((first, slot) => {
    const last = strips.at(-1);
    if (first === null) return;
    if (last?.to === slot && last.queues[0] === first) last.to = slot + 1;
    else strips.push({ window, from: slot, to: slot + 1, queues: [first] });
  });
  return strips;
}

/** What a strip serves that may not be chosen; null where it may. */
function toldQueues({ grid }: PlanningHall, { window, from, queues }: SlotStrip): string[] | null {
  const [first] = queues;
  const pin = window.pins.find(
    ({ fromMinute, toMinute, queues: pinned }) =>
      fromMinute < grid.slots[from].toMinute && toMinute > grid.slots[from].fromMinute && pinned[0] === first,
  );
  if (pin) return pin.queues;
  if (window.isLocked) return [...(window.present[from] ?? [first])];
  return window.isPosted ? [...window.ownQueues] : null;
}
