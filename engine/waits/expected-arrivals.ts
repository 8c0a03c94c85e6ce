import type { ArrivalDay } from '#contracts/arrival-forecast';
import type { Arrivals, Scenario } from '#contracts/scenario';

/** No forecast makes a fitted day more or less than so many times of what it was. */
const mostFactor = 4;

/**
 * The scenario with as many people coming of themselves as are forecast, from the minute on at which it starts; whoever is booked
 * comes as booked. `minuteOf` gives minutes of the scenario. Queues without a forecast stay as they are.
 */
export function withForecast(scenario: Scenario, forecast: ArrivalDay, minuteOf: (moment: string) => number): Scenario {
  const from = scenario.start?.minute ?? 0;
  const firstQueue = new Map(scenario.matters.map(({ id, steps }) => [id, steps[0]?.queueId]));
  const queueOf = (stream: Arrivals): string | null => {
    if (!('mix' in stream)) return null;
    const queues = new Set(stream.mix.map(({ matterId }) => firstQueue.get(matterId)));
    return queues.size === 1 ? ([...queues][0] ?? null) : null;
  };
  const factors = new Map<string, number>();
  for (const { queueId, slots } of forecast.queues) {
    const toCome = slots.filter(({ slotStart }) => minuteOf(slotStart) >= from);
    if (toCome.some(({ mean }) => mean === null)) continue;
    const people = toCome.reduce((sum, { mean }) => sum + (mean ?? 0), 0);
    const streams = scenario.arrivals.filter((stream) => queueOf(stream) === queueId);
    const sum = (kind: Arrivals['kind']): number =>
      streams.reduce((all, stream) => all + (stream.kind === kind ? expectedFrom(stream, from) : 0), 0);
    const walkIns = sum('rates');
    if (walkIns > 0) factors.set(queueId, Math.min(mostFactor, Math.max(1 / mostFactor, (people - sum('appointments')) / walkIns)));
  }
  const arrivals = scenario.arrivals.map((stream) => {
    const factor = factors.get(queueOf(stream) ?? '') ?? 1;
    return stream.kind === 'rates' ? { ...stream, perMinute: stream.perMinute.map((rate) => rate * factor) } : stream;
  });
  return { ...scenario, arrivals };
}

/** How many come by a stream from a minute on. */
function expectedFrom(stream: Arrivals, from: number): number {
  if (stream.kind === 'rates')
    return stream.untilMinutes.reduce((sum, until, place) => {
      const begins = Math.max(from, stream.untilMinutes[place - 1] ?? 0);
      return sum + Math.max(0, until - begins) * (stream.perMinute[place] ?? 0);
    }, 0);
  if (stream.kind === 'appointments')
    return stream.slots.reduce((sum, { minute, visitors }) => sum + (minute >= from ? visitors : 0), 0) * (1 - (stream.noShowShare ?? 0));
  return 0;
}
