import type { ArrivalDay } from '#contracts/arrival-forecast';
import type { Arrivals, Scenario } from '#contracts/scenario';
import { furtherOfMix, furtherTickets } from '../look-ahead/further-tickets.ts';

/** No forecast makes a fitted day more or less than so many times of what it was. */
const mostFactor = 4;

/** The tickets of a queue to come, by why they are taken. */
interface QueueTickets {
  walkIns: number;
  booked: number;
  /** Of visits that go on there with a new ticket. */
  further: number;
}

/**
 * The scenario with as many people coming of themselves as are forecast, from the minute on at which it starts. Forecast are all
 * tickets: whoever is booked comes as booked, and further tickets follow from the visits. `minuteOf` gives minutes of the scenario.
 * Queues without a forecast stay as they are.
 */
export function withForecast(scenario: Scenario, forecast: ArrivalDay, minuteOf: (moment: string) => number): Scenario {
  const from = scenario.start?.minute ?? 0;
  const queueOf = firstQueues(scenario);
  const tickets = ticketsToCome(scenario, queueOf, from);
  const people = new Map(
    forecast.queues.flatMap(({ queueId, slots }) => {
      const toCome = slots.filter(({ slotStart }) => minuteOf(slotStart) >= from);
      return tickets.has(queueId) && toCome.every(({ mean }) => mean !== null)
        ? [[queueId, toCome.reduce((sum, { mean }) => sum + (mean ?? 0), 0)] as const]
        : [];
    }),
  );
  const known = [...people.keys()].flatMap((queueId) => tickets.get(queueId) ?? []);
  const usual = known.reduce((sum, { walkIns, booked, further }) => sum + walkIns + booked + further, 0);
  const busyness = usual > 0 ? [...people.values()].reduce((sum, count) => sum + count, 0) / usual : 1;
  const factorOf = (queueId: string | null): number => {
    const [own, count] = [tickets.get(queueId ?? ''), people.get(queueId ?? '')];
    if (own === undefined || count === undefined || own.walkIns <= 0) return 1;
    return Math.min(mostFactor, Math.max(1 / mostFactor, (count - own.booked - own.further * busyness) / own.walkIns));
  };
  const arrivals = scenario.arrivals.map((stream) => {
    if (stream.kind !== 'rates') return stream;
    const factor = factorOf(queueOf(stream));
    return { ...stream, perMinute: stream.perMinute.map((rate) => rate * factor) };
  });
  return { ...scenario, arrivals };
}

/** The queue that everybody of a stream comes to first; null where they come to several. */
function firstQueues({ matters }: Scenario): (stream: Arrivals) => string | null {
  const firstQueue = new Map(matters.map(({ id, steps }) => [id, steps[0]?.queueId]));
  return (stream) => {
    if (!('mix' in stream)) return null;
    const queues = new Set(stream.mix.map(({ matterId }) => firstQueue.get(matterId)));
    return queues.size === 1 ? ([...queues][0] ?? null) : null;
  };
}

function ticketsToCome(scenario: Scenario, queueOf: (stream: Arrivals) => string | null, from: number): Map<string, QueueTickets> {
  const tickets = new Map(scenario.queues.map(({ id }): [string, QueueTickets] => [id, { walkIns: 0, booked: 0, further: 0 }]));
  const further = furtherTickets(scenario);
  for (const stream of scenario.arrivals) {
    if (stream.kind === 'recorded') continue;
    const visitors = expectedFrom(stream, from);
    const own = tickets.get(queueOf(stream) ?? '');
    if (own) own[stream.kind === 'rates' ? 'walkIns' : 'booked'] += visitors;
    for (const [queueId, count] of furtherOfMix(stream.mix, further)) {
      const queue = tickets.get(queueId);
      if (queue) queue.further += visitors * count;
    }
  }
  return tickets;
}

/** How many come by a stream from a minute on. */
function expectedFrom(stream: Exclude<Arrivals, { kind: 'recorded' }>, from: number): number {
  if (stream.kind === 'rates')
    return stream.untilMinutes.reduce((sum, until, place) => {
      const begins = Math.max(from, stream.untilMinutes[place - 1] ?? 0);
      return sum + Math.max(0, until - begins) * (stream.perMinute[place] ?? 0);
    }, 0);
  return stream.slots.reduce((sum, { minute, visitors }) => sum + (minute >= from ? visitors : 0), 0) * (1 - (stream.noShowShare ?? 0));
}
