import type { HallPlan } from '#contracts/hall-plan';
import { fillOrder, layOutSeats, type WaitingPlace } from './seat-plan.ts';
import { layOutStandingPlaces } from './standing-plan.ts';
import type { WalkGrid } from './walk-grid.ts';

const noQueue = '';

/** Who waits where. A ticket keeps its place until it gives it back; a place has one ticket. */
export class SeatAllocation {
  readonly places: readonly WaitingPlace[];
  private readonly takenBy: (string | null)[];
  private readonly placeOf = new Map<string, number>();
  private readonly orders = new Map<string, readonly number[]>();
  /** Per queue, the first position of its order that may be free. */
  private readonly firstFree = new Map<string, number>();

  constructor(
    private readonly plan: HallPlan,
    grid: WalkGrid,
  ) {
    this.places = [...layOutSeats(plan), ...layOutStandingPlaces(plan, grid)];
    this.takenBy = this.places.map(() => null);
  }

  /** The ticket's place in its queue's zone: the one it has, else the free one nearest the counter; null when the hall is full. */
  take(ticketId: string, queueId: string | null): WaitingPlace | null {
    const held = this.placeOf.get(ticketId);
    if (held !== undefined) return this.places[held] ?? null;
    const key = queueId ?? noQueue;
    const order = this.orderOf(key);
    for (let position = this.firstFree.get(key) ?? 0; position < order.length; position++) {
      const index = order[position];
      if (index === undefined || this.takenBy[index] !== null) continue;
      this.firstFree.set(key, position + 1);
      this.takenBy[index] = ticketId;
      this.placeOf.set(ticketId, index);
      return this.places[index] ?? null;
    }
    this.firstFree.set(key, order.length);
    return null;
  }

  /** Gives the ticket's place back. */
  release(ticketId: string): void {
    const index = this.placeOf.get(ticketId);
    if (index === undefined) return;
    this.placeOf.delete(ticketId);
    this.takenBy[index] = null;
    this.firstFree.clear();
  }

  clear(): void {
    this.takenBy.fill(null);
    this.placeOf.clear();
    this.firstFree.clear();
  }

  /** Seats of the queue's zone first, then standing places there, then those of the other zones, each from the queue's counters on. */
  private orderOf(queueId: string): readonly number[] {
    const known = this.orders.get(queueId);
    if (known) return known;
    const zoneId = this.plan.queues.find((queue) => queue.id === queueId)?.zoneId ?? null;
    const serving = this.plan.windows.filter((window) => window.queues.includes(queueId) && (zoneId === null || window.zoneId === zoneId));
    const inZone = this.plan.windows.filter((window) => window.zoneId === zoneId);
    const counters = serving.length > 0 ? serving : inZone.length > 0 ? inZone : this.plan.doors;
    const rank = (index: number): number => {
      const place = this.places[index];
      return place?.zoneId === zoneId ? (place.seated ? 0 : 1) : place?.seated ? 3 : 2;
    };
    const order = fillOrder(this.places, counters).sort((a, b) => rank(a) - rank(b));
    this.orders.set(queueId, order);
    return order;
  }
}
