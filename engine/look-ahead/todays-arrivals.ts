import type { HallState } from '#contracts/hall-state';
import type { Arrivals, Scenario } from '#contracts/scenario';
import { meanOfFactor, relativeVariance, startDayFactor, updateDayFactor } from '../forecast/day-factor.ts';
import { furtherOfMix, furtherTickets } from './further-tickets.ts';

type Rates = Extract<Arrivals, { kind: 'rates' }>;

/** A further ticket is taken so long after the first: a wait and a service. */
const furtherLagMinutes = 25;
/** Busier or quieter by more deviations than this is no day that the history knows: a gap in the feed is likelier. */
const mostDeviations = 3;

/**
 * The scenario with as many people coming of themselves as on a day that began as this one has: the gamma factor of the day, updated
 * with the tickets that were taken until now (Weinberg, Brown and Stroud 2007). Without a day factor, or before opening, it is as it was.
 */
export function followToday(state: HallState, scenario: Scenario, minute: number): Pick<Scenario, 'arrivals' | 'dayFactor'> {
  const { arrivals, dayFactor } = scenario;
  const asItWas = { arrivals, ...(dayFactor && { dayFactor }) };
  const deviation = dayFactor?.coefficientOfVariation ?? 0;
  const expected = expectedBy(scenario, minute);
  if (deviation === 0 || expected <= 0 || state.feeds['ticket']?.freshness === 'stale') return asItWas;
  const came = Object.values(state.queues).reduce((sum, { issuedToday, appointments }) => sum + issuedToday - appointments.cameToday, 0);
  const belief = updateDayFactor(startDayFactor(deviation ** 2), Math.max(0, came), expected);
  const factor = meanOfFactor(belief);
  if (Math.abs(factor - 1) > mostDeviations * deviation) return asItWas;
  return {
    arrivals: arrivals.map((stream) =>
      stream.kind === 'rates' ? { ...stream, perMinute: stream.perMinute.map((rate) => rate * factor) } : stream,
    ),
    dayFactor: { coefficientOfVariation: Math.sqrt(relativeVariance(belief)) },
  };
}

/** Tickets that whoever comes without an appointment takes until a minute of an ordinary day, further ones included. */
function expectedBy(scenario: Scenario, minute: number): number {
  const further = furtherTickets(scenario);
  const ratesOnly = scenario.arrivals.filter((stream): stream is Rates => stream.kind === 'rates');
  return ratesOnly.reduce((sum, stream) => {
    const perVisit = [...furtherOfMix(stream.mix, further).values()].reduce((all, count) => all + count, 0);
    return sum + comeBy(stream, minute) + perVisit * comeBy(stream, minute - furtherLagMinutes);
  }, 0);
}

/** How many come by a stream before a minute. */
function comeBy({ untilMinutes, perMinute }: Rates, minute: number): number {
  return untilMinutes.reduce((sum, until, place) => {
    const from = untilMinutes[place - 1] ?? 0;
    return sum + Math.max(0, Math.min(until, minute) - from) * (perMinute[place] ?? 0);
  }, 0);
}
