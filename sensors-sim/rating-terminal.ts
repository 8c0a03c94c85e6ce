import { afterWork } from './hall-calendar.ts';
import type { HallDay } from './hall-day.ts';
import type { HallDevices } from './hall-devices.ts';
import { hourMs, minuteMs, secondMs } from './hall-time.ts';
import type { Random } from './random.ts';
import type { ServedVisit } from './window-service.ts';

/** Reason codes of the national rating scheme, by stars. */
const reasonCodes: Readonly<Record<number, readonly string[]>> = {
  1: ['113', '115', '109'],
  2: ['212', '213', '214', '207'],
  3: ['307', '310', '314'],
  4: ['411', '413', '410'],
  5: ['510', '517', '512'],
};

/** The rating terminal on each desk, and the complaint desk for those to whom stars are not enough. */
export class RatingTerminal {
  private readonly day: HallDay;
  private readonly random: Random;
  private readonly devices: HallDevices;

  constructor(day: HallDay, devices: HallDevices) {
    this.devices = devices;
    this.day = day;
    this.random = day.random('rating-terminal');
  }

  /** A visitor has been served: most rate, some are counted as satisfied by rule, a few complain. */
  offer(served: ServedVisit): void {
    const { ratings, complaints } = this.day.hall.truth;
    const draw = this.random.share();
    const delayMs = this.random.lognormal(ratings.delayMedianSeconds, 0.5) * secondMs;
    const active = draw < ratings.activeShare;
    const works = this.devices.isWorking(`rating-${served.desk.plan.number}`);
    if (works && (active || draw < ratings.activeShare + ratings.defaultShare)) {
      const stars = active ? this.drawStars(served) : 5;
      this.day.agenda.after(active ? delayMs : delayMs + 3 * minuteMs, () => this.give(served, stars, active));
    }
    const longWait = served.ticket.waitedMs > complaints.longWaitMinutes * minuteMs;
    if (this.random.chance((complaints.perThousandVisits / 1000) * (longWait ? complaints.longWaitFactor : 1)))
      this.day.agenda.after(delayMs + this.random.between(2, 20) * minuteMs, () => this.complain(served, longWait));
  }

  /** The longer the wait, the more five-star visitors give less. */
  private drawStars(served: ServedVisit): number {
    const { starShares, dullsPerTenMinutes } = this.day.hall.truth.ratings;
    const waitMinutes = served.ticket.waitedMs / minuteMs;
    const dulling = 1 + (Math.max(0, waitMinutes - 5) / 10) * dullsPerTenMinutes + (served.ticket.transferred ? 0.6 : 0);
    return 1 + this.random.weighted(starShares.map((share, place) => (place === 4 ? share : share * dulling)));
  }

  private give(served: ServedVisit, stars: number, active: boolean): void {
    const ratingId = this.day.numbered('R');
    const codes = reasonCodes[stars] ?? [];
    const code = codes[this.random.below(codes.length)];
    this.day.emit('rating.given', ratingId, {
      stars,
      active,
      windowId: served.desk.plan.id,
      ticketId: served.ticket.id,
      staffId: served.staff.id,
      ...(active && code !== undefined && this.random.chance(stars <= 2 ? 0.95 : 0.3) && { reasonCodes: [code] }),
    });
    if (stars > 2) return;
    const at = afterWork(this.day.agenda.now, this.random.lognormal(this.day.hall.truth.ratings.followUpMedianHours, 0.7) * hourMs);
    this.day.later(at, 'rating.followed_up', ratingId, { result: '已电话回访并整改' });
  }

  private complain(served: ServedVisit, longWait: boolean): void {
    const { complaints } = this.day.hall.truth;
    const complaintId = this.day.numbered('X');
    const topic = longWait ? 'waiting' : (['attitude', 'documents', 'process', 'facilities'][this.random.below(4)] ?? 'process');
    this.day.emit('complaint.filed', complaintId, { topic, windowId: served.desk.plan.id, ticketId: served.ticket.id });
    const answered = afterWork(this.day.agenda.now, this.random.lognormal(complaints.answerMedianHours, 0.8) * hourMs);
    this.day.later(answered, 'complaint.answered', complaintId, {});
    const closed = afterWork(answered, this.random.lognormal(complaints.closeMedianHours, 0.6) * hourMs);
    this.day.later(closed, 'complaint.closed', complaintId, { result: '已答复，申请人认可' });
  }
}
