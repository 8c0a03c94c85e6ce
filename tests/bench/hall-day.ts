import type { EventFamily } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import { eventTopic } from '#contracts/topics';

/** Stands in every message wherever the day shows: in times, event ids, case and rating ids. A day is set by writing over it. */
export const dayPlaceholder = '2000-01-01';
const openingMinute = 60;
const openMinutes = 480;

export interface DayMessage {
  readonly topic: string;
  readonly payload: string;
}

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The messages of one day of a hall, in the order they happen: windows open, some 4,000 visitors take tickets, are called,
 * served and rate, some of them file cases; doors, air and devices report all the while. About 36,000 messages, the same for a seed.
 */
export function buildHallDay(plan: HallPlan, visitors = 4000, seed = 1): DayMessage[] {
  const random = seededRandom(seed);
  const happened: {
    readonly minute: number;
    readonly family: EventFamily;
    readonly kind: string;
    readonly entityId: string;
    readonly data: object;
  }[] = [];
  const add = (minute: number, family: EventFamily, kind: string, entityId: string, data: object = {}) =>
    happened.push({ minute, family, kind, entityId, data });
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

  for (const { id, queues } of plan.windows) {
    const staffId = `S-${id}`;
    add(0, 'staff', 'signed_on', staffId, { windowId: id });
    add(1, 'window', 'opened', id, { staffId, queues });
    const pausedAt = 180 + random() * 120;
    add(pausedAt, 'window', 'paused', id, { reason: 'meal' });
    add(pausedAt + 30, 'window', 'resumed', id);
    add(openMinutes - 1, 'window', 'closed', id);
    add(openMinutes, 'staff', 'signed_off', staffId);
  }
  for (let visitor = 0; visitor < visitors; visitor++) {
    const ticketId = `${pick(plan.queues).letter}${String(visitor).padStart(4, '0')}`;
    const desk = pick(plan.windows.filter(({ queues }) => queues.length > 0));
    const windowId = desk.id;
    const issued = 2 + random() * (openMinutes - 60);
    add(issued, 'ticket', 'issued', ticketId, { queueId: pick(desk.queues), class: random() < 0.1 ? 'priority' : 'ordinary' });
    const called = issued + random() * 25;
    if (random() < 0.06) {
      add(called, 'ticket', 'abandoned', ticketId, { reason: 'left' });
      continue;
    }
    add(called, 'ticket', 'called', ticketId, { windowId });
    if (random() < 0.05) {
      add(called + 2, 'ticket', 'no_show', ticketId, { windowId });
      continue;
    }
    const started = called + 0.5 + random();
    const finished = started + 2 + random() * 14;
    add(started, 'ticket', 'service_started', ticketId, { windowId, staffId: `S-${windowId}` });
    add(finished, 'ticket', 'service_finished', ticketId, { windowId, outcome: 'completed' });
    if (random() < 0.6)
      add(finished + 0.2, 'rating', 'given', `R-${dayPlaceholder}-${visitor}`, {
        stars: 3 + Math.floor(random() * 3),
        active: true,
        windowId,
        ticketId,
      });
    if (random() < 0.4) {
      const caseId = `C-${dayPlaceholder}-${visitor}`;
      add(started + 1, 'case', 'applied', caseId, { matterId: `M${Math.floor(random() * 300)}`, ticketId });
      add(finished, 'case', 'accepted', caseId, { kind: 'promised', promisedWorkingDays: 3 });
      add(finished + 5, 'case', 'step_finished', caseId, { step: 'review' });
      add(finished + 12, 'case', 'finished', caseId, { result: 'granted' });
    }
  }
  for (let minute = 0; minute < openMinutes; minute++) {
    for (const { id } of plan.zones) {
      add(minute + random(), 'area', 'passed', id, { in: Math.floor(random() * 9), out: Math.floor(random() * 9), periodSeconds: 60 });
      if (minute % 5 === 0)
        add(minute + random(), 'area', 'air', id, { co2Ppm: Math.round(500 + random() * 700), temperatureCelsius: 22.5 });
    }
    for (const [place, { id }] of plan.devices.entries()) if (minute % 10 === place % 10) add(minute + random(), 'device', 'heartbeat', id);
  }
  return happened
    .sort((a, b) => a.minute - b.minute)
    .map(({ minute, family, kind, entityId, data }, place) => ({
      topic: eventTopic(plan.id, family, entityId),
      payload: JSON.stringify({
        specversion: '1.0',
        id: `${dayPlaceholder}/${place}`,
        source: 'bench',
        type: `${family}.${kind}`,
        time: `${dayPlaceholder}T${timeOfDay(minute + openingMinute)}Z`,
        data,
      }),
    }));
}

/** `HH:MM:SS.mmm` of a minute after midnight UTC. */
function timeOfDay(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(11, 23);
}
