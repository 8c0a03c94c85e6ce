import { expect, test } from 'vitest';
import { dayProfile } from '#engine/analytics/day-profile';
import { hallTen, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { at, eventRow, legRow } from '../../support/stored-rows.ts';

const today = '2026-03-02';
const moment = { plan: smallHall, day: today, now: hallTen };

test('quarter hours run from the first ticket to the last usual one; those to come have the usual only', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [
    eventRow(today, '09:31', 'ticket.issued', 'A1'),
    eventRow(today, '09:59', 'ticket.issued', 'A2'),
    eventRow('2026-02-23', '09:35', 'ticket.issued', 'A1'),
    eventRow('2026-02-23', '09:36', 'ticket.issued', 'A2'),
    eventRow('2026-02-23', '10:20', 'ticket.issued', 'A3'),
    eventRow('2026-02-16', '09:35', 'ticket.issued', 'A1'),
    eventRow(today, '09:37:30', 'window.opened', 'W1'),
  ]);
  await store.insert('ticket_legs', [
    legRow(today, 'A1', '09:31', '09:46', '09:55'),
    legRow('2026-02-23', 'A1', '09:35', '09:47', '09:55'),
    legRow('2026-02-16', 'A1', '09:35', '09:49', '09:55'),
  ]);
  expect(await dayProfile(store, moment, null)).toEqual([
    {
      slotStart: at(today, '09:30'),
      issued: 1,
      called: 0,
      meanWaitMinutes: null,
      usualIssued: 1.5,
      usualMeanWaitMinutes: null,
      meanOpenWindows: 0.5,
      usualOpenWindows: null,
    },
    {
      slotStart: at(today, '09:45'),
      issued: 1,
      called: 1,
      meanWaitMinutes: 15,
      usualIssued: 0,
      usualMeanWaitMinutes: 13,
      meanOpenWindows: 1,
      usualOpenWindows: null,
    },
    {
      slotStart: at(today, '10:00'),
      issued: null,
      called: null,
      meanWaitMinutes: null,
      usualIssued: 0,
      usualMeanWaitMinutes: null,
      meanOpenWindows: null,
      usualOpenWindows: null,
    },
    {
      slotStart: at(today, '10:15'),
      issued: null,
      called: null,
      meanWaitMinutes: null,
      usualIssued: 0.5,
      usualMeanWaitMinutes: null,
      meanOpenWindows: null,
      usualOpenWindows: null,
    },
  ]);
});

test('where no window ever said that it opened, open windows are unknown', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [eventRow(today, '09:31', 'ticket.issued', 'A1')]);
  expect(await dayProfile(store, moment, null)).toMatchObject([{ issued: 1, usualIssued: null, meanOpenWindows: null }]);
});

test('of one queue it counts that queue’s tickets, calls and windows, planned or assigned', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [
    eventRow(today, '09:31', 'ticket.issued', 'A1', { queueId: 'general' }),
    eventRow(today, '09:32', 'ticket.issued', 'T1', { queueId: 'tax' }),
    eventRow(today, '09:33', 'ticket.issued', 'T2', { queueId: 'tax' }),
    // W1 and W2 are planned for general; W2 says what it serves, and is sent to property for the last third of the quarter hour.
    eventRow(today, '09:00', 'window.opened', 'W1'),
    eventRow(today, '09:00', 'window.opened', 'W2', { queues: ['general'] }),
    eventRow(today, '09:40', 'window.assigned', 'W2', { queues: ['property'] }),
    eventRow(today, '09:00', 'window.opened', 'W11'),
  ]);
  await store.insert('ticket_legs', [
    legRow(today, 'A1', '09:31', '09:36', '09:40'),
    legRow(today, 'T1', '09:32', '09:44', '09:50', { queue_id: 'tax' }),
  ]);
  const [general] = await dayProfile(store, moment, 'general');
  expect(general).toMatchObject({ issued: 1, called: 1, meanWaitMinutes: 5 });
  expect(general?.meanOpenWindows).toBeCloseTo(5 / 3);
  expect((await dayProfile(store, moment, 'tax'))[0]).toMatchObject({ issued: 2, called: 1, meanWaitMinutes: 12, meanOpenWindows: 1 });
  const [property] = await dayProfile(store, moment, 'property');
  expect(property).toBeUndefined();
});

test('a window that closes and one that pauses are not open, whatever they serve', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [
    eventRow(today, '09:31', 'ticket.issued', 'A1', { queueId: 'general' }),
    eventRow(today, '09:00', 'window.opened', 'W1'),
    eventRow(today, '09:10', 'window.paused', 'W1', { reason: 'break' }),
    eventRow(today, '09:20', 'window.assigned', 'W1', { queues: ['general'] }),
    eventRow(today, '09:00', 'window.opened', 'W2'),
    eventRow(today, '09:37:30', 'window.closed', 'W2'),
  ]);
  expect((await dayProfile(store, moment, 'general'))[0]).toMatchObject({ meanOpenWindows: 0.5 });
  expect((await dayProfile(store, moment, null))[0]).toMatchObject({ meanOpenWindows: 0.5 });
});

test('the usual number of open windows is the median of the weekday’s days on which any window said that it opened', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [
    eventRow(today, '09:50', 'ticket.issued', 'A1'),
    ...['W1', 'W2', 'W11'].map((id) => eventRow('2026-02-23', '09:00', 'window.opened', id)),
    eventRow('2026-02-23', '09:52:30', 'window.closed', 'W11'),
    eventRow('2026-02-16', '09:00', 'window.opened', 'W1'),
    // Closed before, and so open nowhere in the quarter hour; on 2026-02-02 no window said anything.
    eventRow('2026-02-09', '09:00', 'window.opened', 'W1'),
    eventRow('2026-02-09', '09:20', 'window.closed', 'W1'),
    eventRow('2026-02-24', '09:00', 'window.opened', 'W1'),
  ]);
  expect(await dayProfile(store, moment, null)).toMatchObject([{ meanOpenWindows: null, usualOpenWindows: 1 }]);
  await store.insert('events', [
    eventRow('2026-02-02', '09:00', 'window.opened', 'W1'),
    eventRow('2026-02-02', '09:00', 'window.opened', 'W2'),
  ]);
  expect(await dayProfile(store, moment, null)).toMatchObject([{ usualOpenWindows: 1.5 }]);
  expect(await dayProfile(store, moment, 'property')).toEqual([]);
});
