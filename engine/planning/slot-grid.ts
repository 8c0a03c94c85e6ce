import type { StaffingRules } from '#contracts/tidal-plan';

export interface Slot {
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Its place among the stretches in which the hall is open. */
  readonly spell: number;
}

/** The open hours cut into slots, the last of a stretch shorter where it must be. Plans change between slots only. */
export interface SlotGrid {
  readonly slots: readonly Slot[];
  /** Where the stretch of a slot begins and ends: its first slot, and the first after it. */
  spellOf(slot: number): { readonly from: number; readonly to: number };
  /** The slot a minute lies in; the next one before and between stretches, the last one after closing. */
  slotAt(minute: number): number;
}

export function cutIntoSlots(openSpells: StaffingRules['openSpells'], slotMinutes: number): SlotGrid {
  const slots = [...openSpells]
    .sort((a, b) => a.fromMinute - b.fromMinute)
    .flatMap(({ fromMinute, toMinute }, spell) => {
      const count = Math.max(0, Math.ceil((toMinute - fromMinute) / slotMinutes - 1e-9));
      return Array.from({ length: count }, (_, place): Slot => {
        const from = fromMinute + place * slotMinutes;
        return { fromMinute: from, toMinute: Math.min(toMinute, from + slotMinutes), spell };
      });
    });
  const froms = slots.map(({ spell }) => slots.findIndex((other) => other.spell === spell));
  const tos = slots.map(({ spell }) => slots.findLastIndex((other) => other.spell === spell) + 1);
  return {
    slots,
    spellOf: (slot) => ({ from: froms[slot], to: tos[slot] }),
    slotAt(minute) {
      const place = slots.findIndex(({ toMinute }) => minute < toMinute);
      return place < 0 ? slots.length - 1 : place;
    },
  };
}

export const minutesOf = ({ fromMinute, toMinute }: Slot): number => toMinute - fromMinute;
