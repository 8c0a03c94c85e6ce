import type { Scenario } from '#contracts/scenario';
import type { Estimate } from '#contracts/simulation';
import type { TicketClosing } from '#contracts/tidal-plan-check';
import { buildModel } from '../simulation/hall-model.ts';
import { HallRun } from '../simulation/hall-run.ts';
import { Moments } from '../simulation/moments.ts';
import type { Judgement } from './check-plan.ts';

const stepMinutes = 5;
const earliestMinutes = 120;

/**
 * The latest minute until which tickets may be given with so small a chance that somebody is still served `overtimeMinutes` after
 * closing, whoever has a ticket being served. Later is likelier, so that halving the range finds it.
 */
export function findLastTicket(
  planned: Scenario,
  overtimeProbability: number,
  overtimeMinutes: number,
  judgement: Judgement,
): TicketClosing {
  const { closesMinute } = planned.hours;
  const steps = Math.floor(Math.min(earliestMinutes, closesMinute) / stepMinutes);
  const tryStep = (step: number) => simulateEvenings(planned, closesMinute - step * stepMinutes, overtimeMinutes, judgement);
  let low = 0;
  let high = steps;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tryStep(middle).share <= overtimeProbability) high = middle;
    else low = middle + 1;
  }
  const { share, expected, stayMean } = tryStep(low);
  return {
    lastTicketMinute: closesMinute - low * stepMinutes,
    overtimeMinutes,
    overtimeProbability,
    expected,
    stayMean,
    isReached: share <= overtimeProbability,
  };
}

/** How likely overtime is when tickets are given until a minute, and how many people are in the hall at closing time. */
export function simulateEvenings(
  planned: Scenario,
  lastTicketMinute: number,
  overtimeMinutes: number,
  { replications, seed }: Judgement,
): { share: number; expected: Estimate; stayMean: Estimate } {
  const hours = { ...planned.hours, ends: 'empty' as const, lastTicketMinute };
  const model = buildModel({ ...planned, hours });
  const run = new HallRun(model);
  const stays = new Moments(1);
  let late = 0;
  for (let day = 0; day < replications; day += 1) {
    const there = new Set<number>();
    const { lastLeftMinute } = run.run(seed, day, ({ visitor, joinedMinute, endedMinute }) => {
      if (joinedMinute <= model.closesMinute && !(endedMinute <= model.closesMinute)) there.add(visitor);
    });
    stays.add(Float64Array.of(there.size));
    if (lastLeftMinute > model.closesMinute + overtimeMinutes) late += 1;
  }
  return { share: late / replications, expected: shareOf(late, replications), stayMean: stays.estimate(0) };
}

/** A share of days with its interval of 95 % (Wilson 1927). */
function shareOf(count: number, days: number): Estimate {
  const z = 1.959963984540054;
  const mean = count / days;
  const middle = (mean + z ** 2 / (2 * days)) / (1 + z ** 2 / days);
  const half = (z / (1 + z ** 2 / days)) * Math.sqrt((mean * (1 - mean)) / days + z ** 2 / (4 * days ** 2));
  return { mean, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
