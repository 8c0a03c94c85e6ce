import type { HallPlan } from '#contracts/hall-plan';
import type { QueueAppointments, QueueState, WaitWarning } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { type TicketLeg, waitMs } from './reduce-ticket.ts';
import { SortedBy } from './sorted-by.ts';
import type { TicketEntity } from './ticket-entity.ts';

const minuteMs = 60_000;
const recentCalls = 20;
const levels: readonly WaitWarning[] = ['yellow', 'orange', 'red'];

/** One queue's people now and counts of its day. Legs are counted once each and can be taken back. */
export class QueueTally {
  readonly waiting = new Set<TicketEntity>();
  readonly called = new Set<TicketEntity>();
  readonly serving = new Set<TicketEntity>();
  openWindows = 0;
  private issued = 0;
  private served = 0;
  private abandoned = 0;
  private calledCount = 0;
  private waitMsSum = 0;
  private readonly calls = new SortedBy<TicketLeg>((leg) => leg.calledAt ?? 0);

  constructor(readonly id: string) {}

  countIssued(sign: 1 | -1): void {
    this.issued += sign;
  }

  countCalled(leg: TicketLeg, sign: 1 | -1): void {
    this.calledCount += sign;
    this.waitMsSum += sign * (waitMs(leg) ?? 0);
    if (sign > 0) this.calls.add(leg);
    else this.calls.remove(leg);
  }

  countEnded(leg: TicketLeg, sign: 1 | -1): void {
    if (leg.outcome === 'served') this.served += sign;
    else if (leg.outcome === 'abandoned') this.abandoned += sign;
  }

  state(now: Instant, warningMinutes: HallPlan['limits']['waitWarningMinutes'], appointments: QueueAppointments): QueueState {
    let oldest = Number.POSITIVE_INFINITY;
    for (const ticket of this.waiting) oldest = Math.min(oldest, ticket.leg?.queuedAt ?? Number.POSITIVE_INFINITY);
    const oldestQueuedAt = oldest === Number.POSITIVE_INFINITY ? null : oldest;
    return {
      id: this.id,
      waiting: this.waiting.size,
      called: this.called.size,
      serving: this.serving.size,
      openWindows: this.openWindows,
      oldestQueuedAt,
      ...findWarning(oldestQueuedAt, now, warningMinutes),
      issuedToday: this.issued,
      servedToday: this.served,
      abandonedToday: this.abandoned,
      calledToday: this.calledCount,
      waitSecondsToday: Math.round(this.waitMsSum / 1000),
      appointments,
      recentWaitSeconds: this.calls.lastOnes(recentCalls).map((leg) => Math.round((waitMs(leg) ?? 0) / 1000)),
    };
  }
}

/** The level the longest wait has reached, and since when. */
function findWarning(
  oldestQueuedAt: Instant | null,
  now: Instant,
  warningMinutes: readonly number[],
): Pick<QueueState, 'warning' | 'warningSince'> {
  if (oldestQueuedAt === null) return { warning: 'none', warningSince: null };
  const reached = warningMinutes.filter((minutes) => now - oldestQueuedAt >= minutes * minuteMs);
  const limit = reached.at(-1);
  const warning = levels[reached.length - 1] ?? 'none';
  return { warning, warningSince: limit === undefined ? null : oldestQueuedAt + limit * minuteMs };
}
