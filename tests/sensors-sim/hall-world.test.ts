import { mean } from 'simple-statistics';
import { Compile } from 'typebox/compile';
import { beforeAll, describe, expect, test } from 'vitest';
import { type EventFamily, eventData } from '#contracts/events';
import { identifierPattern } from '#contracts/ids';
import { parseTopic } from '#contracts/topics';
import type { HallMessage } from '../../sensors-sim/hall-day.ts';
import type { HallWorld } from '../../sensors-sim/hall-world.ts';
import { hallTime, makeWorld, ofFamily, tuesday, typesOf, wholeDay } from './support/demo-day.ts';

const checks = new Map(
  Object.entries(eventData).flatMap(([family, kinds]) =>
    Object.entries(kinds).map(([kind, data]) => [`${family}.${kind}`, Compile(data)] as const),
  ),
);

describe.each(['taizhou', 'jincheng'])('a Tuesday in %s', (hallId) => {
  let world: HallWorld;
  let said: HallMessage[];
  beforeAll(() => {
    ({ world, said } = wholeDay(hallId));
  });

  test('says only what the vocabulary knows', () => {
    const identifier = new RegExp(identifierPattern);
    const wrong = said.filter(({ event, topic }) => {
      const check = checks.get(event.type);
      const parsed = parseTopic(topic);
      const named = parsed?.kind === 'event' && parsed.entityId === event.subject && event.type.startsWith(`${parsed.family}.`);
      return !check?.Check(event.data) || !named || !identifier.test(event.subject ?? '') || event.specversion !== '1.0';
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('says it in the order in which it happened, each thing once', () => {
    expect(said.every(({ at }, place) => at >= (said[place - 1]?.at ?? 0))).toBe(true);
    expect(new Set(said.map(({ event }) => `${event.source} ${event.id}`)).size).toBe(said.length);
    expect(said.every(({ event, at }) => Date.parse(event.time) === at)).toBe(true);
  });

  test('is the same again for the same seed, and another for another', () => {
    expect(wholeDay(hallId).said).toEqual(said);
    expect(wholeDay(hallId, tuesday, 2).said.slice(0, 500)).not.toEqual(said.slice(0, 500));
  });

  test('that takes another turn is as it is until then, and goes on otherwise', () => {
    const at = hallTime('10:45');
    const turned = (seed: string): HallMessage[] => {
      const made = makeWorld(hallId, tuesday, 1, { at, seed });
      made.world.stepTo(hallTime('12:00'));
      return made.said;
    };
    const issuedFrom = (messages: readonly HallMessage[]): number[] =>
      messages.filter((message) => message.at >= at && message.event.type === 'ticket.issued').map((message) => message.at);
    const before = (messages: readonly HallMessage[]): string[] =>
      messages.filter((message) => message.at < at).map((message) => `${message.at} ${message.event.type} ${message.event.subject}`);
    const one = turned('one');
    expect(before(one)).toEqual(before(said));
    expect(issuedFrom(one)).toEqual(issuedFrom(turned('one')));
    expect(issuedFrom(one)).not.toEqual(issuedFrom(turned('two')));
  });

  test('is the same in small steps as in one', () => {
    const made = makeWorld(hallId);
    for (let time = made.world.date.wakes; time < made.world.date.ends; time += 97_531) made.world.stepTo(time);
    made.world.stepTo(made.world.date.ends);
    expect(made.said).toEqual(said);
  });

  test('lets everybody out again who came in', () => {
    const { world: noon } = makeWorld(hallId);
    noon.stepTo(hallTime('10:45'));
    expect(noon.crowd.inside).toBeGreaterThan(20);
    expect(noon.crowd.entered).toBe(noon.crowd.left + noon.crowd.inside);
    expect(world.crowd.inside).toBe(0);
    expect(world.crowd.entered).toBe(world.crowd.left);
  });

  test('ends every ticket: served or abandoned, never both', () => {
    const ended = new Map<string, number>();
    for (const { type, subject } of ofFamily(said, 'ticket'))
      if (type === 'ticket.service_finished' || type === 'ticket.abandoned') ended.set(subject ?? '', (ended.get(subject ?? '') ?? 0) + 1);
    expect(ended.size).toBe(typesOf(said).get('ticket.issued'));
    expect([...ended.values()].every((count) => count === 1)).toBe(true);
  });

  test('tells a ticket’s life in a possible order', () => {
    const before: Record<string, readonly string[]> = {
      called: ['issued', 'reactivated', 'transferred'],
      recalled: ['called', 'recalled'],
      no_show: ['recalled'],
      reactivated: ['no_show'],
      service_started: ['called', 'recalled'],
      parked: ['service_started'],
      resumed: ['parked'],
      service_finished: ['service_started', 'resumed'],
      transferred: ['service_started', 'resumed', 'parked'],
      abandoned: ['issued', 'no_show', 'reactivated', 'transferred', 'parked'],
    };
    const last = new Map<string, string>();
    const wrong: string[] = [];
    for (const { type, subject } of ofFamily(said, 'ticket')) {
      const kind = type.slice('ticket.'.length);
      const id = subject ?? '';
      const previous = last.get(id);
      if (kind === 'issued' ? previous !== undefined : !before[kind]?.includes(previous ?? '')) wrong.push(`${id}: ${previous} → ${kind}`);
      last.set(id, kind);
    }
    expect(wrong).toEqual([]);
  });

  test('calls only at open windows, and has every window closed at the end', () => {
    const open = new Set<string>();
    const wrong: string[] = [];
    for (const { event } of said) {
      const id = event.subject ?? '';
      if (event.type === 'window.opened' || event.type === 'window.resumed') open.add(id);
      if (event.type === 'window.closed' || event.type === 'window.paused') open.delete(id);
      const { windowId } = event.data as { windowId?: string };
      if (event.type === 'ticket.called' && !open.has(windowId ?? '')) wrong.push(event.id);
    }
    expect(wrong).toEqual([]);
    expect(open.size).toBe(0);
  });

  test('counts fewer at the doors than came in, but not by much', () => {
    const counted = ofFamily(said, 'area').reduce((sum, { data }) => sum + ('in' in data ? data.in : 0), 0);
    expect(counted).toBeLessThan(world.crowd.entered);
    expect(counted).toBeGreaterThan(world.crowd.entered * 0.85);
  });
});

describe('taizhou as the truth has it', () => {
  const { said } = wholeDay('taizhou');
  const count = (type: string): number => typesOf(said).get(type) ?? 0;

  test('whoever booked and comes after the grace queues as an ordinary visitor, and now and then one who came in time', () => {
    const slots = new Map(
      ofFamily(said, 'appointment').flatMap(({ subject, data }) =>
        'slotStart' in data ? [[subject ?? '', Date.parse(data.slotStart)] as const] : [],
      ),
    );
    const booked = ofFamily(said, 'ticket').flatMap(({ time, data }) =>
      'appointmentId' in data && data.appointmentId !== undefined && slots.has(data.appointmentId)
        ? [{ lateMs: Date.parse(time) - (slots.get(data.appointmentId) ?? 0) - 15 * 60_000, class: data.class }]
        : [],
    );
    const [late, inTime] = [booked.filter(({ lateMs }) => lateMs > 0), booked.filter(({ lateMs }) => lateMs <= 0)];
    expect(late.length).toBeGreaterThan(0);
    expect(late.every((ticket) => ticket.class === 'ordinary')).toBe(true);
    const again = inTime.filter((ticket) => ticket.class === 'ordinary').length;
    expect(again).toBeGreaterThan(0);
    expect(again / inTime.length).toBeLessThan(0.12);
    expect(inTime.filter((ticket) => ticket.class === 'appointment')).toHaveLength(inTime.length - again);
  });

  test('about four thousand visits, and one visitor in twenty who leaves unserved', () => {
    const visits = new Set(ofFamily(said, 'ticket').map(({ data }) => ('visitId' in data ? data.visitId : '')));
    expect(visits.size).toBeGreaterThan(3400);
    expect(visits.size).toBeLessThan(4600);
    const left = ofFamily(said, 'ticket').filter(({ data }) => 'reason' in data && (data.reason === 'left' || data.reason === 'closed'));
    expect(left.length / count('ticket.issued')).toBeGreaterThan(0.02);
    expect(left.length / count('ticket.issued')).toBeLessThan(0.08);
  });

  test('150 to 190 windows open at the peak', () => {
    let open = 0;
    let most = 0;
    for (const { event } of said) {
      if (event.type === 'window.opened') open += 1;
      if (event.type === 'window.closed') open -= 1;
      most = Math.max(most, open);
    }
    expect(most).toBeGreaterThanOrEqual(150);
    expect(most).toBeLessThanOrEqual(190);
  });

  test('waits of some minutes, longer at ten than at half past eight', () => {
    const waits = waitsOf(said);
    expect(mean(waits.map(({ minutes }) => minutes))).toBeGreaterThan(4);
    expect(mean(waits.map(({ minutes }) => minutes))).toBeLessThan(14);
    const between = (from: string, to: string) =>
      waits.filter(({ at }) => at >= hallTime(from) && at < hallTime(to)).map(({ minutes }) => minutes);
    expect(mean(between('10:00', '11:30'))).toBeGreaterThan(1.5 * mean(between('08:30', '09:00')));
    expect(Math.max(...between('10:00', '11:30'))).toBeGreaterThan(20);
  });

  test('every family speaks, and the things that only happen now and then do happen', () => {
    for (const family of Object.keys(eventData) as EventFamily[])
      if (family !== 'command') expect(ofFamily(said, family).length, family).toBeGreaterThan(0);
    for (const type of [
      'ticket.recalled',
      'ticket.reactivated',
      'ticket.transferred',
      'ticket.parked',
      'ticket.no_show',
      'window.paused',
      'appointment.cancelled',
      'case.correction_requested',
      'case.applied',
      'device.kiosk_session_finished',
      'device.heartbeat',
    ])
      expect(count(type), type).toBeGreaterThan(5);
    const phantoms = ofFamily(said, 'ticket').filter(({ data }) => 'reason' in data && data.reason === 'phantom');
    expect(phantoms.length).toBeGreaterThan(3);
  });

  test('air gets worse with the crowd and better without', () => {
    const air = said.flatMap(({ at, event }) =>
      'co2Ppm' in event.data && event.data.co2Ppm ? [{ at, ppm: event.data.co2Ppm, zone: event.subject }] : [],
    );
    const social = air.filter(({ zone }) => zone === 'social');
    const early = social.filter(({ at }) => at < hallTime('08:00')).map(({ ppm }) => ppm);
    const late = social.filter(({ at }) => at > hallTime('10:30') && at < hallTime('11:30')).map(({ ppm }) => ppm);
    expect(mean(late)).toBeGreaterThan(mean(early) + 80);
  });
});

test('the end of a month brings more for social insurance than its middle', () => {
  const issued = (day: string): number =>
    ofFamily(wholeDay('taizhou', day).said, 'ticket').filter(({ type, subject }) => type === 'ticket.issued' && subject?.startsWith('B'))
      .length;
  expect(issued('2026-11-30') / issued('2026-11-16')).toBeGreaterThan(1.2);
});

test('a Saturday is half a day with few windows', () => {
  const { said, world } = wholeDay('taizhou', '2026-11-21');
  expect(typesOf(said).get('ticket.issued')).toBeLessThan(1000);
  expect(world.date.closes).toBe(hallTime('12:00', '2026-11-21'));
});

function waitsOf(said: readonly HallMessage[]): { at: number; minutes: number }[] {
  const queuedAt = new Map<string, number>();
  const waits: { at: number; minutes: number }[] = [];
  for (const { event, at } of said) {
    const id = event.subject ?? '';
    if (event.type === 'ticket.issued') queuedAt.set(id, at);
    if (event.type === 'ticket.called' && queuedAt.has(id)) waits.push({ at, minutes: (at - (queuedAt.get(id) ?? at)) / 60_000 });
    if (event.type === 'ticket.called') queuedAt.delete(id);
  }
  return waits;
}
