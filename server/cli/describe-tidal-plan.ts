import type { Estimate } from '#contracts/simulation';
import type { PlanAnswer, TidalPlan } from '#contracts/tidal-plan';

/** A plan for a reader: windows with their strips, what is missed, what it comes to. */
export function describeTidalPlan({ plan, refusals }: PlanAnswer): string {
  if (!plan) return refusals.map(({ code, message }) => `refused (${code}): ${message}`).join('\n');
  const clock = clockOf(plan);
  const { windowHours, presentWindowHours, openings, turnings } = plan.cost;
  return [
    `${plan.hallId ?? plan.scenarioId}${plan.day === undefined ? '' : ` on ${plan.day}`}: ${windowHours} window-hours (${presentWindowHours} in the plan people know), ${openings} openings, ${turnings} turnings`,
    ...plan.windows.map(({ windowId, strips }) => {
      const told = strips.map(({ fromMinute, toMinute, queues }) => `${clock(fromMinute)}–${clock(toMinute)} ${queues.join('+')}`);
      return `  ${windowId.padEnd(5)} ${told.length > 0 ? told.join(', ') : 'closed'}`;
    }),
    ...plan.shortfalls.map(
      ({ queueId, fromMinute, toMinute, shareWithinTarget, targetShare }) =>
        `  short: ${queueId} ${clock(fromMinute)}–${clock(toMinute)}, ${percent(shareWithinTarget)} in time of ${percent(targetShare)}`,
    ),
    ...peopleLines(plan, clock),
    ...checkLines(plan),
    ...closingLines(plan, clock),
    ...cardLines(plan, clock),
  ].join('\n');
}

function peopleLines({ people }: TidalPlan, clock: (minute: number) => string): string[] {
  if (!people) return [];
  if (people.daysKnown === 0) return ['nobody is named: the history does not say who sat where'];
  const { score, pools } = people.balance;
  return [
    `by whom, from ${people.daysKnown} days:`,
    ...people.seats.map(
      ({ windowId, fromMinute, toMinute, staffId, why }) =>
        `  ${windowId.padEnd(5)} ${clock(fromMinute)}–${clock(toMinute)} ${staffId ?? 'nobody'}${why === 'own_window' ? '' : ` (${why})`}`,
    ),
    ...people.work.map(
      ({ staffId, plannedMinutes, busyMinutes }) =>
        `  ${staffId.padEnd(5)} ${(plannedMinutes / 60).toFixed(1)} h planned, ${(busyMinutes / 60).toFixed(1)} h with visitors`,
    ),
    ...(score === null ? [] : [`balance of work ${score.toFixed(2)} (1: all busy alike)`]),
    ...pools.map(({ poolId, people: count, score: own, busiest, leastBusy }) => {
      const told = [busiest, leastBusy].map(({ staffId, busyMinutes }) => `${staffId} ${Math.round(busyMinutes)} min`);
      return `  ${poolId}: ${own.toFixed(2)} over ${count} people, ${told.join(' to ')}`;
    }),
  ];
}

function checkLines({ check }: TidalPlan): string[] {
  if (!check) return [];
  const of = (estimate: Estimate, digits = 2): string =>
    estimate.mean === null
      ? 'none'
      : `${estimate.mean.toFixed(digits)} (${estimate.low?.toFixed(digits)} to ${estimate.high?.toFixed(digits)})`;
  return [
    `simulated, ${check.replications} days: mean wait ${of(check.plan.meanWaitMinutes)} min, within 15 min ${of(check.plan.shareWithin15Minutes, 3)}`,
    ...check.against.map(
      ({ name, difference }) =>
        `  less ${name}: mean wait ${of(difference.meanWaitMinutes)} min, within 15 min ${of(difference.shareWithin15Minutes, 3)}, window-hours ${of(difference.windowHours)}`,
    ),
  ];
}

function closingLines({ closing }: TidalPlan, clock: (minute: number) => string): string[] {
  if (!closing) return [];
  const { lastTicketMinute, overtimeMinutes, expected } = closing;
  return [
    `last ticket at ${clock(lastTicketMinute)}: ${percent(expected.mean ?? 0)} of days longer than ${overtimeMinutes} minutes after closing`,
  ];
}

function cardLines({ card }: TidalPlan, clock: (minute: number) => string): string[] {
  if (!card) return [];
  const regret = card.regret.meanWaitMinutes.mean ?? 0;
  return [
    `card, ${regret.toFixed(2)} min more mean wait than the plan:`,
    ...card.always.map(({ queueId, windowIds }) => `  ${queueId} always ${windowIds.join(', ')}`),
    ...card.rules.map(
      ({ queueId, windowIds, fromMinute, toMinute, opensAtMinutes, closesBelowMinutes }) =>
        `  ${clock(fromMinute)}–${clock(toMinute)}: open ${windowIds.join(', ')} for ${queueId} when somebody has waited ${opensAtMinutes} min, until nobody has ${closesBelowMinutes}`,
    ),
  ];
}

/** Hall time of a minute; the minute itself where nobody said when the day begins. */
function clockOf({ startsAt }: TidalPlan): (minute: number) => string {
  if (startsAt === undefined) return (minute) => `${minute}`;
  const [hours = '0', minutes = '0'] = startsAt.split(':');
  const start = Number(hours) * 60 + Number(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return (minute) => `${two(Math.floor((start + minute) / 60))}:${two((start + minute) % 60)}`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
