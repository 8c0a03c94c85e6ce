import type { OpenDay } from './hall-calendar.ts';
import type { HallDay } from './hall-day.ts';
import { clockMs, minuteMs, placeInMonth } from './hall-time.ts';
import type { DemoHall } from './load-hall.ts';
import type { Random } from './random.ts';

const binMs = 5 * minuteMs;

/** Draws arrival moments of a day from its tide. */
export interface ArrivalTide {
  readonly draw: (random: Random) => number;
}

/** The tide named `name`, kept to the hours in which visitors may take a ticket. */
export function buildTide(day: HallDay, name: string): ArrivalTide {
  const { tides, earlyMinutes, lastTicketMinutes } = day.hall.truth.demand;
  const knots = (tides[name] ?? []).map(([time, rate]) => ({ at: day.date.midnight + clockMs(time), rate }));
  const bins: number[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (let at = day.date.opens - earlyMinutes * minuteMs; at < day.date.closes; at += binMs) {
    const open = day.date.hours.some(
      ({ opens, closes }) => at >= opens - earlyMinutes * minuteMs && at + binMs <= closes - lastTicketMinutes * minuteMs,
    );
    if (!open) continue;
    sum += rateAt(knots, at + binMs / 2);
    bins.push(at);
    sums.push(sum);
  }
  return {
    draw: (random) => {
      const aim = random.share() * sum;
      const place = sums.findIndex((value) => value > aim);
      return (bins[place] ?? day.date.opens) + random.share() * binMs;
    },
  };
}

function rateAt(knots: readonly { at: number; rate: number }[], at: number): number {
  const after = knots.findIndex((knot) => knot.at > at);
  const right = knots[after];
  const left = knots[after - 1] ?? knots.at(-1);
  if (!right || !left || after === 0) return (after === 0 ? knots[0] : left)?.rate ?? 0;
  return left.rate + ((right.rate - left.rate) * (at - left.at)) / (right.at - left.at);
}

/** How many visitors `queueId` is to expect on `date`, before chance. */
export function expectedVisitors({ truth }: DemoHall, date: OpenDay, queueId: string): number {
  const { demand, queues } = truth;
  const queue = queues[queueId];
  if (!queue || (date.weekday === 'sat' && queue.saturdayWindows === 0)) return 0;
  const { dayOfMonth, daysLeft } = placeInMonth(date.day);
  const monthEnd = daysLeft < demand.monthEnd.days ? (demand.monthEnd.factors[queueId] ?? 1) : 1;
  const monthStart = dayOfMonth <= 3 ? demand.monthStartFactor : 1;
  return demand.visitorsPerDay * queue.visitorShare * (demand.weekdayFactors[date.weekday] ?? 0) * monthEnd * monthStart;
}
