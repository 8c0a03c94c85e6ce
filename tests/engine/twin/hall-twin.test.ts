import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallEvent } from '#contracts/events';
import { applyPatch } from '#contracts/state-patch';
import { HallTwin } from '#engine/twin/hall-twin';
import { event, minutes, nineOClock, smallHall } from '../../support/small-hall.ts';
import { someDay } from '../../support/some-day.ts';

const clock = { time: nineOClock, rate: 1, sentAt: 0, source: 'feed' } as const;

function twinOf(events: readonly HallEvent[], untilMinute = 60): HallTwin {
  const twin = new HallTwin(smallHall, clock);
  for (const one of events) twin.apply(one);
  twin.setTime(nineOClock + minutes(untilMinute));
  return twin;
}

const visit = (id: string, at: number, windowId = 'W1'): HallEvent[] => [
  event('ticket.issued', id, at, { queueId: 'A' }),
  event('ticket.called', id, at + 6, { windowId, staffId: 's1' }),
  event('ticket.service_started', id, at + 7, { windowId }),
  event('ticket.service_finished', id, at + 17, { windowId }),
];

describe('the twin of a hall', () => {
  it('counts a served visitor once, with the wait from ticket to first call', () => {
    const { A } = twinOf(visit('A001', 0)).state().queues;
    expect(A).toMatchObject({
      issuedToday: 1,
      servedToday: 1,
      calledToday: 1,
      waitSecondsToday: 360,
      waiting: 0,
      recentWaitSeconds: [360],
    });
  });

  it('shows a called visitor at the window until service ends', () => {
    const events = visit('A001', 0);
    expect(twinOf(events.slice(0, 2)).state().windows.W1).toMatchObject({ activity: 'called', ticketId: 'A001' });
    expect(twinOf(events.slice(0, 3)).state().windows.W1).toMatchObject({ activity: 'serving', ticketId: 'A001' });
    expect(twinOf(events).state().windows.W1).toMatchObject({ activity: 'idle', ticketId: null, servedToday: 1 });
  });

  it('takes a served or abandoned ticket out of the state and keeps a missed one in it', () => {
    const missed = [
      event('ticket.issued', 'A002', 0, { queueId: 'A' }),
      event('ticket.called', 'A002', 3, { windowId: 'W1' }),
      event('ticket.no_show', 'A002', 4),
    ];
    const left = [event('ticket.issued', 'A003', 0, { queueId: 'A' }), event('ticket.abandoned', 'A003', 9)];
    const { tickets, queues } = twinOf([...visit('A001', 0), ...missed, ...left]).state();
    expect(Object.keys(tickets)).toEqual(['A002']);
    expect(tickets.A002?.status).toBe('missed');
    expect(queues.A).toMatchObject({ issuedToday: 3, servedToday: 1, abandonedToday: 1, waiting: 0 });
  });

  it('a ticket says what its holder came for until it goes to another queue', () => {
    const issued = event('ticket.issued', 'A001', 0, { queueId: 'A', matterIds: ['M1', 'M2'] });
    const moved = [
      event('ticket.called', 'A001', 4, { windowId: 'W1' }),
      event('ticket.transferred', 'A001', 6, { queueId: 'B', windowId: 'W1' }),
    ];
    expect(twinOf([issued]).state().tickets.A001?.matterId).toBe('M1');
    expect(twinOf([issued, ...moved]).state().tickets.A001?.matterId).toBeNull();
  });

  it('takes a call at the moment of a transfer or return for that of the new leg', () => {
    const moved = [
      ...visit('A001', 0).slice(0, 3),
      event('ticket.transferred', 'A001', 20, { queueId: 'B', windowId: 'W1' }),
      event('ticket.called', 'A001', 20, { windowId: 'W3' }),
    ];
    const back = [
      event('ticket.issued', 'A002', 0, { queueId: 'A' }),
      event('ticket.called', 'A002', 3, { windowId: 'W2' }),
      event('ticket.no_show', 'A002', 4),
      event('ticket.reactivated', 'A002', 30),
      event('ticket.called', 'A002', 30, { windowId: 'W2' }),
    ];
    const { tickets } = twinOf([...moved, ...back]).state();
    expect(tickets.A001).toMatchObject({ leg: 2, queueId: 'B', status: 'called', windowId: 'W3', calls: 1 });
    expect(tickets.A002).toMatchObject({ leg: 2, status: 'called', windowId: 'W2', calls: 1 });
  });

  it('gives a transferred ticket a second leg with a wait of its own', () => {
    const events = [
      ...visit('A001', 0).slice(0, 3),
      event('ticket.transferred', 'A001', 12, { queueId: 'B' }),
      event('ticket.called', 'A001', 20, { windowId: 'W3' }),
    ];
    const twin = twinOf(events);
    expect(twin.state().queues.B).toMatchObject({ calledToday: 1, waitSecondsToday: 480, called: 1 });
    expect(twin.state().tickets.A001).toMatchObject({ leg: 2, queueId: 'B', windowId: 'W3', status: 'called' });
    expect(twin.state().windows.W1?.ticketId).toBeNull();
  });

  it('counts a transferred ticket as issued for its first queue only', () => {
    const { queues } = twinOf([...visit('A001', 0).slice(0, 3), event('ticket.transferred', 'A001', 12, { queueId: 'B' })]).state();
    expect([queues.A?.issuedToday, queues.B?.issuedToday]).toEqual([1, 0]);
    expect(queues.B?.waiting).toBe(1);
  });

  it('lets a call that a skewed clock puts before the issue learn its queue', () => {
    const events = [event('ticket.called', 'A001', 1, { windowId: 'W1' }), event('ticket.issued', 'A001', 2, { queueId: 'A' })];
    const { tickets, queues } = twinOf(events).state();
    expect(tickets.A001).toMatchObject({ status: 'called', queueId: 'A', leg: 1 });
    expect(queues.A).toMatchObject({ waiting: 0, called: 1, calledToday: 1, waitSecondsToday: 0 });
  });

  it('warns at 15, 25 and 30 minutes of the longest wait, from the minute it was reached', () => {
    const waiting = [event('ticket.issued', 'A001', 0, { queueId: 'A' })];
    const warningAfter = (minute: number) => twinOf(waiting, minute).state().queues.A;
    expect(warningAfter(14.9)).toMatchObject({ warning: 'none', warningSince: null });
    expect(warningAfter(15)).toMatchObject({ warning: 'yellow', warningSince: nineOClock + minutes(15) });
    expect(warningAfter(26)).toMatchObject({ warning: 'orange', warningSince: nineOClock + minutes(25) });
    expect(warningAfter(90)).toMatchObject({ warning: 'red', warningSince: nineOClock + minutes(30) });
  });

  it('calls an open window vacant only while its queues have people', () => {
    const opened = event('window.opened', 'W1', 0, { staffId: 's1' });
    expect(twinOf([opened], 30).state().windows.W1?.vacant).toBe(false);
    expect(twinOf([opened, event('ticket.issued', 'A001', 20, { queueId: 'A' })], 30).state().windows.W1?.vacant).toBe(true);
  });

  it('says unknown of a device never heard, lost of one gone silent, and the fault of a faulty one', () => {
    expect(twinOf([]).state().devices['kiosk-1']?.status).toBe('unknown');
    expect(twinOf([event('device.heartbeat', 'kiosk-1', 58)]).state().devices['kiosk-1']?.status).toBe('ok');
    expect(twinOf([event('device.heartbeat', 'kiosk-1', 10)]).state().devices['kiosk-1']).toMatchObject({
      status: 'lost',
      statusSince: nineOClock + minutes(15),
    });
    const fault = [event('device.fault', 'kiosk-1', 57, { code: 'paper_jam' }), event('device.heartbeat', 'kiosk-1', 59)];
    expect(twinOf(fault).state().devices['kiosk-1']).toMatchObject({ status: 'fault', faultCode: 'paper_jam' });
  });

  it('calls a feed that falls silent in opening hours stale, never an empty queue', () => {
    const issued = event('ticket.issued', 'A001', 0, { queueId: 'A' });
    const later = twinOf([issued], 40).state();
    expect(later.feeds.ticket?.freshness).toBe('stale');
    expect(later.queues.A?.waiting).toBe(1);
    expect(later.feeds.area?.freshness).toBe('unknown');
    expect(twinOf([issued], 9 * 60).state().feeds.ticket?.freshness).toBe('live');
  });

  it('gives a feed its time after opening before it calls it silent', () => {
    const issued = event('ticket.issued', 'A001', 0, { queueId: 'A' });
    const atOpening = 24 * 60;
    expect(twinOf([issued], atOpening + 14).state().feeds.ticket?.freshness).toBe('live');
    expect(twinOf([issued], atOpening + 16).state().feeds.ticket?.freshness).toBe('stale');
  });

  it('says of each of a zone’s readings whether it is live, stale or unknown', () => {
    const readings = [
      event('area.occupancy', 'z1', 0, { people: 4 }),
      event('area.air', 'z1', 0, { co2Ppm: 600 }),
      event('area.air', 'z1', 14, { temperatureCelsius: 22 }),
    ];
    expect(twinOf(readings, 14).state().areas.z1).toMatchObject({
      people: 4,
      peopleFreshness: 'live',
      airFreshness: 'live',
      passedFreshness: 'unknown',
    });
    expect(twinOf(readings, 16).state().areas.z1).toMatchObject({ people: 4, peopleFreshness: 'stale', airFreshness: 'stale' });
    expect(twinOf([...readings, event('area.occupancy', 'z1', 16, { people: 9 })], 20).state().areas.z1?.peopleFreshness).toBe('live');
  });

  it('does not call a feed stale that has nothing to say for hours', () => {
    const complaint = event('complaint.filed', 'K1', 0);
    expect(twinOf([complaint], 4 * 60).state().feeds.complaint?.freshness).toBe('live');
  });

  it('knows who sits at a window when somebody is relieved there, and from when on', () => {
    const noon = [
      event('window.opened', 'W1', 0, { staffId: 's1' }),
      event('staff.signed_on', 's1', 0, { windowId: 'W1' }),
      event('staff.signed_off', 's1', 20),
      event('staff.signed_on', 's1-relief', 20, { windowId: 'W1' }),
      event('window.paused', 'W1', 30, { reason: 'break' }),
      event('staff.moved', 's2', 40, { windowId: 'W1' }),
    ];
    const twin = twinOf([...noon].reverse());
    expect(twin.state().windows.W1).toMatchObject({ status: 'paused', staffId: 's2', statusSince: nineOClock + minutes(30) });
    const periods = twin.takeRows().flatMap(({ table, rows }) => (table === 'window_periods' ? rows : []));
    expect(periods.map(([, , , status, , , staffId, from, until]) => [status, staffId, minutesOf(from), minutesOf(until)])).toEqual([
      ['open', 's1', 0, 20],
      ['open', 's1-relief', 20, 30],
      ['paused', 's1-relief', 30, 40],
    ]);
    expect(twinOf([...noon, event('window.closed', 'W1', 50)]).state().windows.W1).toMatchObject({ status: 'closed', staffId: null });
  });

  it('begins each service day from the plan', () => {
    const twin = twinOf(
      [event('window.opened', 'W1', 0), event('window.assigned', 'W1', 1, { queues: ['B'] }), ...visit('A001', 0)],
      24 * 60,
    );
    expect(twin.state()).toMatchObject({ day: '2026-03-04', tickets: {} });
    expect(twin.state().windows.W1).toMatchObject({ status: 'closed', queues: ['A'], servedToday: 0 });
    expect(twin.state().queues.A).toMatchObject({ issuedToday: 0, openWindows: 0 });
  });

  it('ends in the same state and the same rows whatever the order of arrival', () => {
    fc.assert(
      fc.property(
        someDay.chain((day) => fc.tuple(fc.constant(day), fc.shuffledSubarray(day, { minLength: day.length }))),
        ([day, shuffled]) => {
          const inOrder = twinOf([...day].sort((a, b) => a.time - b.time));
          const asCame = twinOf(shuffled);
          expect(asCame.state()).toEqual(inOrder.state());
          expect(finalRows(asCame)).toEqual(finalRows(inOrder));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('publishes patches that add up to its state, however often they are taken', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 9 }), (day, every) => {
        const twin = new HallTwin(smallHall, clock);
        let seen = twin.state();
        twin.takePatch();
        day.forEach((one, place) => {
          twin.apply(one);
          if (place % every === 0) seen = applyPatch(seen, twin.takePatch() ?? {});
        });
        twin.setTime(nineOClock + minutes(70));
        seen = applyPatch(seen, twin.takePatch() ?? {});
        expect(seen).toEqual(twin.state());
      }),
      { numRuns: 200 },
    );
  });

  it('holds a case overnight while more is expected of it, and lets go of it once all is done', () => {
    const twin = twinOf([
      event('case.applied', 'C1', 0, { matterId: 'M1' }),
      event('case.applied', 'C2', 1, { matterId: 'M1' }),
      event('case.finished', 'C2', 2, { result: 'granted' }),
      event('case.accepted', 'C3', 1, { kind: 'immediate' }),
      event('case.finished', 'C3', 2, { result: 'granted' }),
    ]);
    twin.takeRows();
    expect(twin.missing(event('case.certificate_made', 'C3', 3))).toBeNull();
    const nextDay = 24 * 60;
    twin.setTime(nineOClock + minutes(nextDay));
    twin.takeRows();
    expect(twin.missing(event('case.accepted', 'C1', nextDay))).toBeNull();
    expect(twin.missing(event('case.certificate_made', 'C2', nextDay))).toBeNull();
    expect(twin.missing(event('case.certificate_made', 'C3', nextDay))).toEqual({
      hallId: 'small',
      family: 'case',
      entityId: 'C3',
      day: null,
    });
  });
});

const minutesOf = (moment: unknown): number => (Number(moment) - nineOClock) / minutes(1);

/** Rows by table and entity, as the store would hold them after every replacement. */
function finalRows(twin: HallTwin): unknown {
  return twin
    .takeRows()
    .map(({ table, entityId, rows }) => JSON.stringify([table, entityId, rows]))
    .sort();
}
