import { expect, it } from 'vitest';
import type { HallEvent } from '#contracts/events';
import type { CommandState } from '#contracts/hall-state';
import type { HallEngine } from '#engine/hall-engine';
import { openEngine, temporaryStore } from '../support/open-engine.ts';
import { event, minutes, nineOClock, smallHall } from '../support/small-hall.ts';

const dayLater = 24 * 60;

/** Rows of `sql` after the batches, with a restart after each. */
async function afterRestarts(batches: readonly (readonly HallEvent[])[], sql: string) {
  const path = temporaryStore();
  for (const batch of batches) {
    const { engine, close } = await openEngine(path);
    await engine.commit(batch, []);
    await close();
  }
  const { queries, close } = await openEngine(path);
  const rows = await queries.query(sql, {});
  await close();
  return rows;
}

it('knows a follow-up that came before its rating, and an answer that came before its complaint', async () => {
  const rows = await afterRestarts(
    [
      [event('rating.followed_up', 'R1', 5), event('complaint.answered', 'K1', 6)],
      [event('rating.given', 'R1', 0, { stars: 1, active: true }), event('complaint.filed', 'K1', 0)],
    ],
    `SELECT followed_up_at IS NOT NULL AS followed_up, (SELECT answered_at IS NOT NULL FROM complaints) AS answered FROM ratings`,
  );
  expect(rows).toEqual([{ followed_up: true, answered: true }]);
});

it('writes a closed leg anew when a skewed clock puts the issue behind its end', async () => {
  const { engine, queries, close } = await openEngine();
  await engine.commit([event('ticket.called', 'A001', 0, { windowId: 'W1' }), event('ticket.service_finished', 'A001', 1)], []);
  await engine.commit([event('ticket.issued', 'A001', 2, { queueId: 'A', class: 'priority' })], []);
  expect(await queries.query('SELECT queue_id, class FROM ticket_legs', {})).toEqual([{ queue_id: 'A', class: 'priority' }]);
  await close();
});

it('shows the same commands after a restart as before, on the morning after too', async () => {
  const path = temporaryStore();
  const ask = (id: string, at: number): CommandState => ({
    id,
    windowId: 'W1',
    request: { action: 'open' },
    requestedBy: 'manager',
    requestedAt: nineOClock + minutes(at),
    undoes: null,
    status: 'pending',
    answeredAt: null,
    reason: null,
    reasonCode: null,
  });
  const first = await openEngine(path);
  await first.engine.setClock('small', nineOClock, 1);
  await first.engine.recordCommand('small', ask('morning', 0));
  await first.engine.setClock('small', nineOClock + minutes(13 * 60), 1);
  await first.engine.recordCommand('small', ask('evening', 13 * 60));
  await first.engine.commit([event('command.completed', 'evening', 13 * 60 + 1)], []);
  const shown = async (engine: HallEngine) => {
    await engine.tick();
    return Object.values(engine.state('small').commands).map(({ id, status }) => `${id} ${status}`);
  };
  const live = await shown(first.engine);
  expect(live).toContain('evening completed');
  await first.close();
  const evening = await openEngine(path);
  expect((await shown(evening.engine)).sort()).toEqual(live.sort());
  await evening.engine.setClock('small', nineOClock + minutes(20 * 60), 1);
  const nextMorning = await shown(evening.engine);
  await evening.close();
  const again = await openEngine(path);
  expect(await shown(again.engine)).toEqual(nextMorning);
  await again.close();
});

it('remembers a battery said before a heartbeat that says none', async () => {
  const path = temporaryStore();
  const first = await openEngine(path);
  await first.engine.commit([event('device.heartbeat', 'kiosk-1', 0, { batteryShare: 0.4 }), event('device.heartbeat', 'kiosk-1', 5)], []);
  await first.engine.commit([event('window.opened', 'W1', dayLater)], []);
  expect(first.engine.state('small').devices['kiosk-1']?.batteryShare).toBe(0.4);
  await first.close();
  const again = await openEngine(path);
  expect(again.engine.state('small').devices['kiosk-1']?.batteryShare).toBe(0.4);
  await again.close();
});

it('parts a past period where somebody was relieved, whether the relief or the end of the period comes late', async () => {
  const path = temporaryStore();
  const days: HallEvent[][] = [
    [event('window.opened', 'W1', 0, { staffId: 's1' }), event('staff.signed_on', 's2', 180, { windowId: 'W1' })],
    [event('window.closed', 'W1', 300), event('window.opened', 'W2', 0, { staffId: 's4' }), event('window.closed', 'W2', 60)],
    [event('staff.signed_on', 's3', 240, { windowId: 'W1' }), event('staff.signed_on', 's5', 30, { windowId: 'W2' })],
  ];
  for (const [place, events] of days.entries()) {
    const { engine, close } = await openEngine(path);
    await engine.commit([...events, event('window.opened', 'W3', (place + 1) * dayLater)], []);
    await close();
  }
  const { queries, close } = await openEngine(path);
  const rows = await queries.query(
    'SELECT window_id, staff_id, (epoch(ended_at - started_at) / 60)::INTEGER AS minutes FROM window_periods ORDER BY window_id, started_at',
    {},
  );
  expect(rows.map(({ window_id, staff_id, minutes }) => [window_id, staff_id, minutes])).toEqual([
    ['W1', 's1', 180],
    ['W1', 's2', 60],
    ['W1', 's3', 60],
    ['W2', 's4', 30],
    ['W2', 's5', 30],
  ]);
  await close();
});

it('shows a ticket whatever it is called', async () => {
  const { engine, close } = await openEngine();
  await engine.commit([event('ticket.issued', 'constructor', 0, { queueId: 'A' })], []);
  expect(Object.keys(engine.state('small').tickets)).toEqual(['constructor']);
  await close();
});

it('takes a batch of any size', async () => {
  const { engine, close } = await openEngine();
  const batch = Array.from({ length: 150_000 }, (_unused, place) => event('area.passed', 'd1', place / 1000, { in: 1, out: 0 }));
  expect(await engine.commit(batch, [])).toEqual({ added: 150_000, repeated: 0 });
  await close();
}, 30_000);

it('knows days later, and over restarts, what was booked for the day', async () => {
  const slotStart = new Date(nineOClock + minutes(2 * dayLater + 30)).toISOString();
  const path = temporaryStore();
  const first = await openEngine(path);
  await first.engine.commit([event('appointment.booked', 'P1', 0, { queueId: 'A', slotStart })], []);
  await first.engine.commit([event('window.opened', 'W1', dayLater)], []);
  await first.close();
  const second = await openEngine(path);
  await second.engine.commit([event('window.opened', 'W1', 2 * dayLater)], []);
  await second.engine.tick();
  expect(second.engine.state('small').appointments.P1).toMatchObject({ status: 'booked', queueId: 'A' });
  await second.engine.commit([event('appointment.checked_in', 'P1', 2 * dayLater + 25, { ticketId: 'A007' })], []);
  await second.close();
  const third = await openEngine(path);
  expect(third.engine.state('small').appointments.P1).toMatchObject({ status: 'checked_in', ticketId: 'A007' });
  expect(await third.queries.query('SELECT queue_id, ticket_id, day::VARCHAR AS day FROM appointments', {})).toEqual([
    { queue_id: 'A', ticket_id: 'A007', day: '2026-03-05' },
  ]);
  await third.close();
});

it('knows a check-in that came before its booking', async () => {
  const rows = await afterRestarts(
    [
      [event('appointment.checked_in', 'P1', 5, { ticketId: 'A001' })],
      [event('appointment.booked', 'P1', 0, { queueId: 'A', slotStart: '2026-03-03T09:30:00+08:00' })],
    ],
    'SELECT queue_id, ticket_id FROM appointments',
  );
  expect(rows).toEqual([{ queue_id: 'A', ticket_id: 'A001' }]);
});

it('tells papers of two halls apart that bear the same number', async () => {
  const plans = [smallHall, { ...smallHall, id: 'other' }];
  const inOther = (one: HallEvent): HallEvent => ({ ...one, hallId: 'other', source: 'other' });
  const path = temporaryStore();
  const first = await openEngine(path, plans);
  await first.engine.commit(
    [
      event('case.applied', 'C1', 0, { matterId: 'M1' }),
      event('case.finished', 'C1', 2, { result: 'granted' }),
      inOther(event('case.applied', 'C1', 0, { matterId: 'M2' })),
      inOther(event('case.finished', 'C1', 2, { result: 'refused' })),
      event('rating.given', 'C1', 1, { stars: 5, active: true }),
    ],
    [],
  );
  await first.close();
  const second = await openEngine(path, plans);
  await second.engine.commit([event('window.opened', 'W1', dayLater), inOther(event('window.opened', 'W1', dayLater))], []);
  const collected = event('case.collected', 'C1', dayLater);
  await second.engine.commit([collected, inOther(collected), event('rating.followed_up', 'C1', dayLater)], []);
  const rows = await second.queries.query(
    `SELECT hall_id, matter_id, result, collected_at IS NOT NULL AS collected, (SELECT count(*)::INTEGER FROM ratings WHERE followed_up_at IS NOT NULL) AS followed_up
     FROM cases ORDER BY hall_id`,
    {},
  );
  expect(rows).toEqual([
    { hall_id: 'other', matter_id: 'M2', result: 'refused', collected: true, followed_up: 1 },
    { hall_id: 'small', matter_id: 'M1', result: 'granted', collected: true, followed_up: 1 },
  ]);
  await second.close();
});
