import type { PlannedWindow } from '#contracts/tidal-plan';
import type { PolicyRule } from '#contracts/tidal-plan-check';
import type { SlotStrip } from './helping-out.ts';
import type { PlanningHall } from './planning-hall.ts';
import { minutesOf } from './slot-grid.ts';

/** What a card is made of before its thresholds are known. */
export interface CardLayout {
  readonly always: readonly { readonly queueId: string; readonly windowIds: string[] }[];
  readonly rules: readonly Omit<PolicyRule, 'opensAtMinutes' | 'closesBelowMinutes'>[];
  /** Windows that are always open, as a plan; the others closed. */
  readonly windows: readonly PlannedWindow[];
  /** What a window serves whenever it is open. */
  readonly queuesOf: ReadonlyMap<string, readonly string[]>;
  /** Of the full plan. */
  readonly windowHours: number;
}

const mostRules = 6;
/** Open for so much of the day, a window is left open all day. */
const alwaysShare = 0.75;

/** Windows that the plan has open nearly all day stay open; the others go to rules, by queue and stretch of the day. */
export function layOutCard(hall: PlanningHall, strips: readonly SlotStrip[]): CardLayout {
  const { grid, windows, queues } = hall;
  const minutes = ({ from, to }: SlotStrip): number => grid.slots.slice(from, to).reduce((sum, slot) => sum + minutesOf(slot), 0);
  const day = grid.slots.reduce((sum, slot) => sum + minutesOf(slot), 0);
  const mainOf = new Map<string, readonly string[]>();
  const openShare = new Map<string, number>();
  for (const { id } of windows) {
    const own = strips.filter(({ window }) => window.id === id).sort((a, b) => minutes(b) - minutes(a));
    if (own.length === 0) continue;
    mainOf.set(id, own[0].queues);
    openShare.set(id, own.reduce((sum, strip) => sum + minutes(strip), 0) / day);
  }
  const always = queues.map(({ id }) => {
    const own = [...mainOf].filter(([, served]) => served[0] === id).map(([windowId]) => windowId);
    const byShare = own.sort((a, b) => (openShare.get(b) ?? 0) - (openShare.get(a) ?? 0));
    const steady = byShare.filter((windowId) => (openShare.get(windowId) ?? 0) >= alwaysShare);
    return { queueId: id, windowIds: steady.length > 0 ? steady : byShare.slice(0, 1) };
  });
  const fixed = new Set(always.flatMap(({ windowIds }) => windowIds));
  const allDay = hall.rules.openSpells.map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute }));
  return {
    always,
    rules: rulesOf(
      hall,
      [...mainOf].filter(([id]) => !fixed.has(id)),
      openShare,
    ),
    windows: windows.map(({ id }) => ({
      windowId: id,
      strips: fixed.has(id) ? allDay.map((spell) => ({ ...spell, queues: [...(mainOf.get(id) ?? [])] })) : [],
      meals: [],
      isFixed: false,
    })),
    queuesOf: mainOf,
    windowHours: strips.reduce((sum, strip) => sum + minutes(strip), 0) / 60,
  };
}

/** At most six, those first that have most hours of tidal windows to steer. */
function rulesOf(
  { rules }: PlanningHall,
  tidal: readonly (readonly [string, readonly string[]])[],
  openShare: ReadonlyMap<string, number>,
): CardLayout['rules'] {
  const byQueue = new Map<string, string[]>();
  for (const [windowId, [queueId]] of tidal) byQueue.set(queueId, [...(byQueue.get(queueId) ?? []), windowId]);
  return [...byQueue]
    .flatMap(([queueId, windowIds]) =>
      rules.openSpells.map(({ fromMinute, toMinute }) => ({ queueId, windowIds: [...windowIds], fromMinute, toMinute })),
    )
    .map((rule) => ({
      rule,
      weight: rule.windowIds.reduce((sum, id) => sum + (openShare.get(id) ?? 0), 0) * (rule.toMinute - rule.fromMinute),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostRules)
    .map(({ rule }) => rule);
}
