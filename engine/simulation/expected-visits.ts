import type { Arrivals, Scenario } from '#contracts/scenario';

/**
 * Visits of an ordinary day by the matter they begin with; of one that goes on from a moment, those still to come. Who would come
 * after the last ticket does not.
 */
export function expectedVisits(scenario: Scenario): Map<string, number> {
  const { closesMinute, lastTicketMinute = closesMinute } = scenario.hours;
  const span = { from: scenario.start?.minute ?? Number.NEGATIVE_INFINITY, before: lastTicketMinute };
  const visits = new Map<string, number>();
  const add = (id: string, count: number) => visits.set(id, (visits.get(id) ?? 0) + count);
  for (const stream of scenario.arrivals) {
    if (stream.kind === 'recorded') {
      for (const { minute, matterId } of stream.visitors) if (isWithin(span, minute)) add(matterId, 1);
    } else {
      const total = stream.mix.reduce((sum, { weight }) => sum + weight, 0);
      const arrivals = expectedArrivals(stream, span);
      for (const { matterId, weight } of stream.mix) add(matterId, (arrivals * weight) / total);
    }
  }
  return visits;
}

interface Span {
  readonly from: number;
  readonly before: number;
}
const isWithin = ({ from, before }: Span, minute: number): boolean => minute >= from && minute < before;

/** How many visitors a stream brings on an ordinary day in a span. */
function expectedArrivals(stream: Exclude<Arrivals, { kind: 'recorded' }>, span: Span): number {
  if (stream.kind === 'appointments')
    return stream.slots.reduce((sum, { minute, visitors }) => sum + (isWithin(span, minute) ? visitors : 0), 0) * (1 - stream.noShowShare);
  return stream.untilMinutes.reduce((sum, until, at) => {
    const from = Math.max(span.from, at > 0 ? stream.untilMinutes[at - 1] : 0);
    return sum + Math.max(0, Math.min(until, span.before) - from) * stream.perMinute[at];
  }, 0);
}
