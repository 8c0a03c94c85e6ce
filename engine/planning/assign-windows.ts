import type { PlanningHall, PlanningWindow } from './planning-hall.ts';
import type { WindowGroup } from './window-groups.ts';

/** What a window serves first, slot by slot; null where it is closed. */
export type FirstQueues = readonly (string | null)[];

interface Seat {
  readonly place: PlanningWindow;
  readonly firsts: (string | null)[];
  first: string | null;
  since: number;
}

/**
 * Gives the windows that a group needs by first queue and slot to windows one by one. Whoever is let go and is needed elsewhere turns
 * over without closing; of the others those open that are nearest to it: their own queue, the plan people know, steady before tidal.
 */
export function assignWindows(hall: PlanningHall, group: WindowGroup, counts: readonly (readonly number[])[]): Map<string, FirstQueues> {
  const stays = Math.max(1, Math.ceil(hall.wishes.minimumOpenMinutes / hall.wishes.slotMinutes - 1e-9));
  const seats = group.windows.map((place): Seat => ({ place, firsts: [], first: null, since: Number.NEGATIVE_INFINITY }));
  hall.grid.slots.forEach((_, slot) => {
    const opens = hall.grid.spellOf(slot).from === slot;
    if (opens) for (const seat of seats) seat.since = Number.NEGATIVE_INFINITY;
    const released = new Set<Seat>();
    group.firstQueues.forEach((id, p) => {
      const open = seats.filter(({ first }) => first === id);
      const mayGo = open.filter(({ since }) => slot - since >= stays);
      const leaving = (mayGo.length >= open.length - counts[p][slot] ? mayGo : open)
        .sort((a, b) => belongs(a, id, slot) - belongs(b, id, slot) || a.since - b.since)
        .slice(0, Math.max(0, open.length - counts[p][slot]));
      for (const seat of leaving) {
        released.add(seat);
        seat.first = null;
      }
    });
    for (const isOwnTurn of [true, false])
      group.firstQueues.forEach((id, p) => {
        const missing = counts[p][slot] - seats.filter(({ first }) => first === id).length;
        const free = seats
          .filter(({ first, place }) => first === null && (!isOwnTurn || place.ownQueues.includes(id)))
          .sort((a, b) => nearness(b, id, slot, released) - nearness(a, id, slot, released));
        for (const seat of free.slice(0, Math.max(0, missing))) {
          seat.first = id;
          seat.since = slot;
        }
      });
    for (const seat of seats) {
      if (opens) seat.since = slot;
      seat.firsts.push(seat.first);
    }
  });
  return new Map(seats.map(({ place, firsts }) => [place.id, firsts]));
}

/** How much a window is at home with a queue. */
function belongs({ place }: Seat, queueId: string, slot: number): number {
  return (place.ownQueues.includes(queueId) ? 4 : 0) + (place.present[slot]?.[0] === queueId ? 2 : 0) + (place.isTidal ? 0 : 1);
}

const nearness = (seat: Seat, queueId: string, slot: number, released: ReadonlySet<Seat>): number =>
  belongs(seat, queueId, slot) + (released.has(seat) ? 3 : 0);
