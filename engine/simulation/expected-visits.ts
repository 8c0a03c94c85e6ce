import type { Arrivals, Scenario } from '#contracts/scenario';

/** Visits of an ordinary day by the matter they begin with. */
export function expectedVisits(scenario: Scenario): Map<string, number> {
  const visits = new Map<string, number>();
  const add = (id: string, count: number) => visits.set(id, (visits.get(id) ?? 0) + count);
  for (const stream of scenario.arrivals) {
    if (stream.kind === 'recorded') for (const { matterId } of stream.visitors) add(matterId, 1);
    else {
      const total = stream.mix.reduce((sum, { weight }) => sum + weight, 0);
      for (const { matterId, weight } of stream.mix) add(matterId, (expectedArrivals(stream) * weight) / total);
    }
  }
  return visits;
}

/** How many visitors a stream brings on an ordinary day. */
export function expectedArrivals(stream: Arrivals): number {
  switch (stream.kind) {
    case 'rates':
      return stream.untilMinutes.reduce(
        (sum, until, at) => sum + (until - (at > 0 ? stream.untilMinutes[at - 1] : 0)) * stream.perMinute[at],
        0,
      );
    case 'appointments':
      return stream.slots.reduce((sum, { visitors }) => sum + visitors, 0) * (1 - stream.noShowShare);
    case 'recorded':
      return stream.visitors.length;
  }
}
