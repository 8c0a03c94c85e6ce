import type { HallState } from '#contracts/hall-state';
import type { TicketId } from '#contracts/ids';
import type { Instant } from '#contracts/instant';
import type { Scenario, ScenarioQueue, StartState } from '#contracts/scenario';
import { meanOf } from '../simulation/sampler.ts';

/** Somebody who waits, in the order of their queue. */
export interface WaitingOne {
  readonly ticketId: TicketId;
  readonly person: StartState['waiting'][number];
}

/** From one service to the next a window takes so much longer than the service. */
const betweenMinutes = 1;

/**
 * Puts those who are booked and came before their time among the others, where calls will be by then: until their slot is near they
 * are called when nobody else waits, and then before everybody.
 */
export function placeEarlyBookings(
  waiting: readonly WaitingOne[],
  state: HallState,
  scenario: Scenario,
  minute: number,
  minuteAt: (time: Instant) => number,
): WaitingOne[] {
  const queues = new Map(scenario.queues.map((queue) => [queue.id, queue]));
  const slots = new Map(Object.values(state.appointments).flatMap((one) => (one.ticketId === null ? [] : [[one.ticketId, one.slotStart]])));
  const dueIn = ({ ticketId, person }: WaitingOne): number => {
    const ahead = queues.get(person.queueId)?.bookedAheadMinutes;
    const slot = slots.get(ticketId);
    return ahead === undefined || slot === undefined || person.classId !== 'appointment' ? 0 : minuteAt(slot) - ahead - minute;
  };
  const early = waiting.filter((one) => dueIn(one) > 0).sort((a, b) => dueIn(a) - dueIn(b));
  const placed = waiting.filter((one) => dueIn(one) <= 0);
  for (const one of early) {
    const queue = queues.get(one.person.queueId);
    const last = queue && lastClass(queue);
    if (last === undefined) placed.push(one);
    else
      placed.splice(placeFor(one, placed, last, dueIn(one) * callsPerMinute(state, scenario, one.person.queueId)), 0, withClass(one, last));
  }
  return placed;
}

/** Behind as many others of the last class as are called until then. */
function placeFor({ person }: WaitingOne, placed: readonly WaitingOne[], last: string, calls: number): number {
  const own = placed.filter((other) => other.person.queueId === person.queueId);
  const others = own.filter((other) => other.person.classId === last);
  const next = others[Math.max(0, Math.floor(calls) - (own.length - others.length))];
  return next ? placed.indexOf(next) : placed.length;
}

const withClass = ({ ticketId, person }: WaitingOne, classId: string): WaitingOne => ({ ticketId, person: { ...person, classId } });
const lastClass = ({ rule }: ScenarioQueue): string | undefined => (rule?.kind === 'priority' ? rule.classes.at(-1) : undefined);

function callsPerMinute({ windows }: HallState, { matters }: Scenario, queueId: string): number {
  const open = Object.values(windows).filter(({ status, queues }) => status === 'open' && queues.includes(queueId));
  const seats = open.reduce((sum, { queues }) => sum + 1 / queues.length, 0);
  const means = matters.flatMap(({ steps }) => steps.filter((step) => step.queueId === queueId).map(({ service }) => meanOf(service)));
  return means.length === 0 ? 0 : seats / (means.reduce((sum, mean) => sum + mean, 0) / means.length + betweenMinutes);
}
