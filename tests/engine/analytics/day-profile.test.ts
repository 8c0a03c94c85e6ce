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
  expect(await dayProfile(store, moment)).toEqual([
    {
      slotStart: at(today, '09:30'),
      issued: 1,
      called: 0,
      meanWaitMinutes: null,
      usualIssued: 1.5,
      usualMeanWaitMinutes: null,
      meanOpenWindows: 0.5,
    },
    {
      slotStart: at(today, '09:45'),
      issued: 1,
      called: 1,
      meanWaitMinutes: 15,
      usualIssued: 0,
      usualMeanWaitMinutes: 13,
      meanOpenWindows: 1,
    },
    {
      slotStart: at(today, '10:00'),
      issued: null,
      called: null,
      meanWaitMinutes: null,
      usualIssued: 0,
      usualMeanWaitMinutes: null,
      meanOpenWindows: null,
    },
    {
      slotStart: at(today, '10:15'),
      issued: null,
      called: null,
      meanWaitMinutes: null,
      usualIssued: 0.5,
      usualMeanWaitMinutes: null,
      meanOpenWindows: null,
    },
  ]);
});

test('where no window ever said that it opened, open windows are unknown', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [eventRow(today, '09:31', 'ticket.issued', 'A1')]);
  expect(await dayProfile(store, moment)).toMatchObject([{ issued: 1, usualIssued: null, meanOpenWindows: null }]);
});
