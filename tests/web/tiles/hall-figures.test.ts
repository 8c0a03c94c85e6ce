import { describe, expect, it } from 'vitest';
import type { ProfileRow } from '#contracts/http-api';
import { hallFigures, rowAt, usualIssuedUntil } from '../../../web/tiles/hall-figures.ts';
import { ticketOf } from '../floor/crowded-hall.ts';
import { minutesAgo, now, someQueue, someState, someWindow } from '../support/some-hall.ts';

const row = (minutes: number, part: Partial<ProfileRow> = {}): ProfileRow => ({
  slotStart: new Date(minutesAgo(minutes)).toISOString(),
  issued: 10,
  called: 8,
  meanWaitMinutes: 4,
  usualIssued: 8,
  usualMeanWaitMinutes: 5,
  meanOpenWindows: 9,
  usualOpenWindows: 8,
  ...part,
});

describe('a hall’s figures', () => {
  it('add up its queues and name the one that waits longest and the one in which most wait', () => {
    const state = someState({
      queues: [
        someQueue('A', {
          waiting: 3,
          oldestQueuedAt: minutesAgo(5),
          calledToday: 2,
          waitSecondsToday: 600,
          issuedToday: 7,
          servedToday: 2,
        }),
        someQueue('B', {
          waiting: 1,
          oldestQueuedAt: minutesAgo(9),
          calledToday: 2,
          waitSecondsToday: 120,
          issuedToday: 4,
          abandonedToday: 1,
        }),
      ],
      windows: [someWindow('W1'), someWindow('W2', { status: 'paused' })],
    });
    expect(hallFigures(state)).toEqual({
      waiting: 4,
      waitingPeople: 0,
      longestSince: minutesAgo(9),
      longestQueueId: 'B',
      fullestQueueId: 'A',
      fullestWaiting: 3,
      issuedToday: 11,
      servedToday: 2,
      abandonedToday: 1,
      meanWaitMinutes: 3,
      openWindows: 1,
      windows: 2,
      tickets: 'unknown',
      windowChanges: 'unknown',
    });
  });
  it('count a person who waits with two tickets once', () => {
    const waiting = (id: string, visitId: string | null) => ticketOf(id, 'A', { visitId });
    const tickets = [waiting('A001', 'V1'), waiting('B001', 'V1'), waiting('A002', 'V2'), waiting('A003', null), waiting('A004', null)];
    const called = ticketOf('A005', 'A', { status: 'called', visitId: 'V9' });
    const state = someState({ rest: { tickets: Object.fromEntries([...tickets, called].map((ticket) => [ticket.id, ticket])) } });
    expect(hallFigures(state).waitingPeople).toBe(4);
  });
  it('do not invent a mean wait before the first call', () => {
    expect(hallFigures(someState({ queues: [someQueue('A')] })).meanWaitMinutes).toBeNull();
  });
});

describe('the usual for this hour', () => {
  it('is unknown where no quarter hour is', () => {
    expect(usualIssuedUntil([], now)).toBeNull();
  });
  it('counts the running quarter hour in part', () => {
    expect(usualIssuedUntil([row(22.5), row(7.5)], now)).toBe(12);
  });
  it('is that of the quarter hour we are in', () => {
    expect(rowAt([row(15), row(0, { usualMeanWaitMinutes: 7 })], now)).toMatchObject({ usualMeanWaitMinutes: 7 });
    expect(rowAt([row(15)], now)).toBeNull();
  });
});
