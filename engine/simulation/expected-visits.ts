import type { Arrivals, Scenario } from '#contracts/scenario';

/** Visits of an ordinary day by the matter they begin with. Who would come after the last ticket does not. */
export function expectedVisits(scenario: Scenario): Map<string, number> {
  const { closesMinute, lastTicketMinute = closesMinute } = scenario.hours;
  const visits = new Map<string, number>();
  const add = (id: string, count: number) => visits.set(id, (visits.get(id) ?? 0) + count);
  for (const stream of scenario.arrivals) {
    if (stream.kind === 'recorded') {
      for (const { minute, matterId } of stream.visitors) if (minute < lastTicketMinute) add(matterId, 1);
    } else {
      const total = stream.mix.reduce((sum, { weight }) => sum + weight, 0);
      const arrivals = expectedArrivals(stream, lastTicketMinute);
      for (const { matterId, weight } of stream.mix) add(matterId, (arrivals * weight) / total);
    }
  }
  return visits;
}

/** How many visitors a stream brings on an ordinary day before a minute. */
function expectedArrivals(stream: Exclude<Arrivals, { kind: 'recorded' }>, before: number): number {
  if (stream.kind === 'appointments')
    return stream.slots.reduce((sum, { minute, visitors }) => sum + (minute < before ? visitors : 0), 0) * (1 - stream.noShowShare);
  return stream.untilMinutes.reduce((sum, until, at) => {
    const from = at > 0 ? stream.untilMinutes[at - 1] : 0;
    return sum + Math.max(0, Math.min(until, before) - from) * stream.perMinute[at];
  }, 0);
}
