import { describe, expect, test } from 'vitest';
import type { QueueState } from '#contracts/hall-state';
import type { Scenario } from '#contracts/scenario';
import { buildModel } from '#engine/simulation/hall-model';
import { PromiseBook } from '#engine/waits/promise-book';
import { QueueBands } from '#engine/waits/queue-bands';
import { constant, handScenario } from '../../support/by-hand.ts';
import { at, liveHall, tenOClock, ticketOf, windowOf } from '../../support/live-hall.ts';

const day: Scenario = handScenario({ matters: [{ id: 'm', steps: [{ queueId: 'A', service: constant(6) }] }] });
const model = buildModel(day);
const minute = 60_000;

function hall(openWindows: number) {
  const windows = Array.from({ length: openWindows }, (_, place) => windowOf(`W${place + 1}`, { activity: 'serving' }));
  const state = liveHall({ tickets: [ticketOf('A1', { queuedAt: at(55) }), ticketOf('A2', { queuedAt: at(58) })], windows });
  return { ...state, queues: { A: { openWindows, recentWaitSeconds: [600] } as unknown as QueueState } };
}

describe('who waits', () => {
  test('is promised a wait once, and told what is left of it', () => {
    const book = new PromiseBook(new QueueBands());
    const waits = new Map([['A2', { low: 6, median: 10, high: 14 }]]);
    const [promise] = book.renew(waits, hall(2), model, tenOClock);
    expect(promise).toMatchObject({
      ticketId: 'A2',
      queueId: 'A',
      low: 6,
      median: 10,
      high: 14,
      ewma: 10,
      headOfLine: 5,
      positionAverage: 6,
    });
    expect(book.announcement('A2')?.range).toEqual({ lowMinutes: 4, highMinutes: 12, reason: null });
    expect(book.renew(waits, hall(2), model, tenOClock + minute)).toEqual([]);
    expect(book.announcement('A2')?.range.highMinutes).toBeLessThanOrEqual(11);
  });

  test('is told more only when a window has closed, and that it has', () => {
    const book = new PromiseBook(new QueueBands());
    book.renew(new Map([['A2', { low: 6, median: 10, high: 14 }]]), hall(2), model, tenOClock);
    const longer = new Map([['A2', { low: 9, median: 13, high: 17 }]]);
    book.renew(longer, hall(2), model, tenOClock + minute);
    expect(book.announcement('A2')?.range).toMatchObject({ highMinutes: 11, reason: null });
    book.renew(longer, hall(1), model, tenOClock + 2 * minute);
    expect(book.announcement('A2')?.range).toMatchObject({ highMinutes: 14, reason: 'window_closed' });
  });

  test('is told nothing any more when they are called, and the next promises learn from it', () => {
    const bands = new QueueBands();
    const book = new PromiseBook(bands);
    for (let place = 0; place < 40; place += 1) {
      book.renew(new Map([['A2', { low: 6, median: 10, high: 14 }]]), hall(2), model, tenOClock);
      book.follow({ A2: ticketOf('A2', { status: 'called', queuedAt: at(58), calledAt: at(58 + 22), windowId: 'W1' }) });
      expect(book.announcement('A2')).toBeNull();
    }
    expect(bands.correct('A', { low: 6, median: 10, high: 14 }).high).toBeCloseTo(22, 5);
    expect(bands.correct('B', { low: 6, median: 10, high: 14 }).high).toBe(14);
  });

  test('and goes, teaches nothing', () => {
    const bands = new QueueBands();
    const book = new PromiseBook(bands);
    for (let place = 0; place < 40; place += 1) {
      book.renew(new Map([['A2', { low: 6, median: 10, high: 14 }]]), hall(2), model, tenOClock);
      book.follow({ A2: null });
    }
    expect(bands.correct('A', { low: 6, median: 10, high: 14 })).toEqual({ low: 6, median: 10, high: 14 });
  });

  test('whose turn is beyond what is looked ahead is told nothing', () => {
    const book = new PromiseBook(new QueueBands());
    expect(book.renew(new Map([['A2', null]]), hall(2), model, tenOClock)).toEqual([]);
    expect(book.announcement('A2')).toBeNull();
  });
});
