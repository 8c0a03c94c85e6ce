import type { PlanSeat, SeatReason } from '#contracts/plan-people';
import type { KnownPerson } from './known-people.ts';

/** A stretch in which a window serves the same queues and somebody has to sit at it. */
export interface Turn {
  readonly windowId: string;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Later than its end where the meal of whoever sits there follows. */
  readonly boundUntil: number;
  readonly queues: readonly string[];
}

interface Booking {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Who is where when, while a day is given to people. */
export class StaffDiary {
  private readonly bookings = new Map<string, Booking[]>();
  private readonly planned = new Map<string, number>();
  private readonly seats: PlanSeat[] = [];

  /** By window, then by time; what goes on as it was is one. */
  allSeats(): PlanSeat[] {
    const joined: PlanSeat[] = [];
    for (const seat of this.seats) {
      const last = joined.findLast(({ windowId }) => windowId === seat.windowId);
      const goesOn = last?.toMinute === seat.fromMinute && last.staffId === seat.staffId && last.why === seat.why;
      if (!goesOn) joined.push({ ...seat });
      else {
        last.toMinute = seat.toMinute;
        last.unseenQueues = [...new Set([...last.unseenQueues, ...seat.unseenQueues])];
      }
    }
    return joined;
  }

  seat({ staffId, queues }: KnownPerson, turn: Turn, why: SeatReason): void {
    const { windowId, fromMinute, toMinute, boundUntil } = turn;
    this.bookings.set(staffId, [...(this.bookings.get(staffId) ?? []), { fromMinute, toMinute: boundUntil }]);
    this.planned.set(staffId, this.plannedMinutes(staffId) + toMinute - fromMinute);
    const unseenQueues = turn.queues.filter((id) => !queues.includes(id));
    this.seats.push({ windowId, fromMinute, toMinute, staffId, why, unseenQueues });
  }

  leaveEmpty({ windowId, fromMinute, toMinute }: Turn, why: SeatReason): void {
    this.seats.push({ windowId, fromMinute, toMinute, staffId: null, why, unseenQueues: [] });
  }

  plannedMinutes(staffId: string): number {
    return this.planned.get(staffId) ?? 0;
  }

  /** How long somebody is free from a minute on; that minute itself when they are not. */
  freeUntil(staffId: string, minute: number): number {
    const later = (this.bookings.get(staffId) ?? []).filter(({ toMinute }) => toMinute > minute);
    return Math.max(minute, Math.min(Number.POSITIVE_INFINITY, ...later.map(({ fromMinute }) => fromMinute)));
  }

  /** When somebody who is busy has time again. */
  freeFrom(staffId: string, minute: number): number {
    const now = (this.bookings.get(staffId) ?? []).find(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute);
    return now ? this.freeFrom(staffId, now.toMinute) : minute;
  }

  /** Who sits at a window up to a minute. */
  sitsUntil(windowId: string, minute: number): string | null {
    return this.seats.findLast((seat) => seat.windowId === windowId && seat.toMinute === minute)?.staffId ?? null;
  }
}
