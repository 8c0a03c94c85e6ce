import type { FitGap, FitPart } from '#contracts/fit-report';
import type { KindDemand } from './fit-demand.ts';
import { brief, fitGap, fitPart, percent } from './fit-part.ts';
import type { HallFit } from './hall-fit.ts';

/** What was fitted of who comes on days of one kind. */
export function describeDemand(fit: HallFit, kind: KindDemand, queueIds: readonly string[]): { parts: FitPart[]; gaps: FitGap[] } {
  const { levels } = kind;
  const { bookings, dayVariation } = fit.demand;
  const days = `${levels.days} days with hours ${kind.kind || 'unknown'}`;
  const seen = new Map<string, number>();
  for (const row of fit.history.arrivals)
    if (kind.days.includes(row.day))
      seen.set(row.queue_id, (seen.get(row.queue_id) ?? 0) + row.walk_ins + (bookings ? 0 : row.appointments));
  const arrivals = queueIds
    .filter((queueId) => (levels.byQueue.get(queueId) ?? 0) > 0)
    .map((about) => {
      const says = `Queue ${about}: ${brief(levels.byQueue.get(about) ?? 0)} come of themselves on an ordinary day, by quarter hour, from ${days}, recent weeks first.`;
      return fitPart('arrivals', says, { about, observations: seen.get(about) ?? 0 });
    });
  const parts = [...arrivals, ...describeDays(kind)];
  const gaps: FitGap[] = [];
  if (dayVariation === null)
    gaps.push(
      fitGap('day_factor', null, 'one_day', 'How much days differ is not known: no weekday was seen twice. Days vary by chance alone.'),
    );
  else
    parts.push(
      fitPart('day_factor', `Days differ by ${percent(dayVariation)} beyond chance, all queues together.`, {
        observations: fit.history.days.used.length,
      }),
    );
  if (bookings) parts.push(describeBookings(fit, bookings));
  else
    gaps.push(
      fitGap('appointments', null, 'not_told', 'Nobody tells of bookings, or too few: who has an appointment comes like everybody else.'),
    );
  return { parts, gaps };
}

function describeDays({ levels }: KindDemand): FitPart[] {
  const weekdays = [...levels.weekdays].map(([name, factor]) => `${name} × ${brief(factor)}`).join(', ');
  const edges = levels.edges.map(({ at, factors }) => {
    const queues = [...factors].map(([queueId, factor]) => `${queueId} × ${brief(factor)}`).join(', ');
    return fitPart('month_edges', `${at.edge === 'end' ? 'Last' : 'First'} ${at.days} days of a month: ${queues}.`, {
      observations: levels.days,
    });
  });
  return levels.weekdays.size > 1 ? [fitPart('weekdays', `Weekdays: ${weekdays}.`, { observations: levels.days }), ...edges] : edges;
}

function describeBookings(fit: HallFit, bookings: NonNullable<HallFit['demand']['bookings']>): FitPart {
  const { booked, noShowShare, meanLatenessMinutes, latenessDeviationMinutes, timed } = bookings;
  const says =
    `Appointments: ${percent(noShowShare)} of ${booked} bookings do not come; the others take their ticket ${brief(meanLatenessMinutes)} min ` +
    `after their slot, give or take ${brief(latenessDeviationMinutes)} min.`;
  const came = Math.round(booked * (1 - noShowShare));
  return fitPart('appointments', says, {
    observations: booked,
    missingShare: came > 0 ? 1 - timed / came : null,
    pooledWith: fit.plan.queues.length > 1 ? 'hall' : null,
  });
}
