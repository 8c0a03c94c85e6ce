import type { HallState } from '#contracts/hall-state';
import type { Arrivals, Scenario } from '#contracts/scenario';
import { normalShareBelow } from '../fitting/cumulative.ts';
import type { LookAheadSpan } from './present-windows.ts';

type Booked = Extract<Arrivals, { kind: 'appointments' }>;

/** The live state tells of bookings with slots so far from now. */
const toldMinutes = 60;
const binMinutes = 5;
const leastDeviationMinutes = 0.5;

/**
 * Who is to come: of the bookings around now those that have not come yet, each with the chance that it still does and when;
 * everybody else as the scenario has it. Where a hall says nothing of appointments all is as the scenario has it.
 */
export function expectBooked(state: HallState, { arrivals, matters }: Scenario, span: LookAheadSpan): Arrivals[] {
  if ((state.feeds['appointment']?.lastEventAt ?? null) === null) return arrivals;
  const firstQueues = new Map(matters.map(({ id, steps }) => [id, steps[0]?.queueId]));
  const slots = new Map<string, number[]>();
  for (const { queueId, slotStart, status } of Object.values(state.appointments))
    if (status === 'booked') slots.set(queueId, [...(slots.get(queueId) ?? []), span.minuteAt(slotStart)]);
  return arrivals.flatMap((stream): Arrivals[] => {
    if (stream.kind !== 'appointments') return [stream];
    const queueId = firstQueues.get(stream.mix[0]?.matterId ?? '') ?? '';
    const later = stream.slots.filter(({ minute }) => minute > span.minute + toldMinutes);
    const own = slots.get(queueId) ?? [];
    return [...(own.length > 0 ? [stillToCome(stream, own, span)] : []), ...(later.length > 0 ? [{ ...stream, slots: later }] : [])];
  });
}

/** A stream with the rates at which bookings that have not come by now are to be expected, given that they have not. */
function stillToCome(stream: Booked, slots: readonly number[], { minute, end }: LookAheadSpan): Arrivals {
  const { noShowShare, meanLatenessMinutes } = stream;
  const deviation = Math.max(leastDeviationMinutes, stream.latenessDeviationMinutes);
  const bins = Math.max(1, Math.ceil((Math.min(end, minute + 3 * toldMinutes) - minute) / binMinutes));
  const edges = Array.from({ length: bins + 1 }, (_, bin) => minute + bin * binMinutes);
  const expected = new Array<number>(bins).fill(0);
  for (const slot of slots) {
    const come = edges.map((edge) => normalShareBelow((edge - slot - meanLatenessMinutes) / deviation));
    const notYet = noShowShare + (1 - noShowShare) * (1 - (come[0] ?? 0));
    for (let bin = 0; bin < bins; bin += 1)
      expected[bin] = (expected[bin] ?? 0) + ((1 - noShowShare) * ((come[bin + 1] ?? 0) - (come[bin] ?? 0))) / Math.max(1e-9, notYet);
  }
  const rates = { untilMinutes: edges.slice(1), perMinute: expected.map((visitors) => visitors / binMinutes) };
  const before = minute > 0 ? { untilMinutes: [minute], perMinute: [0] } : { untilMinutes: [], perMinute: [] };
  return {
    kind: 'rates',
    id: `${stream.id}-due`,
    untilMinutes: [...before.untilMinutes, ...rates.untilMinutes],
    perMinute: [...before.perMinute, ...rates.perMinute],
    mix: stream.mix,
  };
}
