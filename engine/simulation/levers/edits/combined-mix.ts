import type { Scenario } from '#contracts/scenario';
import { arrivalsBetween, type RateStream } from './arrival-rates.ts';

/** What visitors of all streams that come at a rate come for, together. */
export function combinedMix({ arrivals }: Scenario): RateStream['mix'] {
  const streams = arrivals.filter((stream) => stream.kind === 'rates');
  return streams.flatMap((stream) => {
    const total = stream.mix.reduce((sum, { weight }) => sum + weight, 0);
    const visitors = arrivalsBetween(stream, 0, Number.MAX_VALUE);
    return stream.mix.map((visit) => ({ ...visit, weight: (visit.weight * visitors) / total }));
  });
}
