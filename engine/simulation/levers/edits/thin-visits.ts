import type { Arrivals } from '#contracts/scenario';
import { keyOf, shareOf, wordOf } from '../../random-key.ts';
import { scaleRates } from './arrival-rates.ts';
import { spreadWhole } from './spread-whole.ts';

/** Of the visits for some matters a share `keptShare` still comes; visits for others are as many as before. */
export function thinVisits(stream: Arrivals, matterIds: ReadonlySet<string>, keptShare: number): Arrivals {
  if (stream.kind === 'recorded') {
    const isKept = (matterId: string, place: number) =>
      !matterIds.has(matterId) || shareOf(keyOf(wordOf(stream.id), wordOf('thin'), place)) < keptShare;
    return { ...stream, visitors: stream.visitors.filter(({ matterId }, place) => isKept(matterId, place)) };
  }
  const mix = stream.mix.map((visit) => (matterIds.has(visit.matterId) ? { ...visit, weight: visit.weight * keptShare } : visit));
  const sumOf = (visits: typeof mix): number => visits.reduce((sum, { weight }) => sum + weight, 0);
  const factor = sumOf(mix) / sumOf(stream.mix);
  if (stream.kind === 'rates') return { ...scaleRates(stream, factor), mix };
  const booked = stream.slots.map(({ visitors }) => visitors);
  const total = booked.reduce((sum, count) => sum + count, 0);
  const visitors = spreadWhole(Math.round(total * factor), booked);
  return { ...stream, mix, slots: stream.slots.map((slot, place) => ({ ...slot, visitors: visitors[place] })) };
}
