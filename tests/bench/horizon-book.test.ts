import { expect, test } from 'vitest';
import { HorizonBook } from './horizon-book.ts';

const minute = (count: number): number => count * 60_000;

/** From minute 10 on, an hour. */
function bookOf(...events: readonly [number, string, string, object?][]): HorizonBook {
  const book = new HorizonBook(minute(10), minute(70));
  for (const [at, type, ticket, data = {}] of events) book.take(minute(at), `ticket.${type}`, ticket, data);
  return book;
}

test('whoever waits at the moment and whoever comes within the hour counts, from the beginning of their wait', () => {
  const book = bookOf(
    [2, 'issued', 'A1', { queueId: 'A' }],
    [4, 'issued', 'A2', { queueId: 'A' }],
    [8, 'called', 'A1'],
    [14, 'called', 'A2'],
    [60, 'issued', 'B1', { queueId: 'B' }],
    [71, 'issued', 'B2', { queueId: 'B' }],
  );
  expect(book.isOver).toBe(false);
  book.take(minute(80), 'ticket.called', 'B1', {});
  expect(book.isOver).toBe(true);
  book.take(minute(99), 'ticket.called', 'B2', {});
  expect(book.waits()).toEqual({
    meanWaitMinutes: 15,
    waitedPersonMinutes: 30,
    queues: new Map([
      ['A', 10],
      ['B', 20],
    ]),
  });
});

test('who goes on to another queue after the hour counts there, too, if they came before', () => {
  const book = bookOf(
    [20, 'issued', 'A1', { queueId: 'A', visitId: 'V1' }],
    [25, 'called', 'A1'],
    [75, 'transferred', 'A1', { queueId: 'B' }],
    [78, 'called', 'A1'],
    [90, 'issued', 'B7', { queueId: 'B', visitId: 'V1' }],
    [91, 'called', 'B7'],
  );
  expect(book.waits()).toEqual({
    meanWaitMinutes: 3,
    waitedPersonMinutes: 9,
    queues: new Map([
      ['A', 5],
      ['B', 2],
    ]),
  });
});

test('a call that nobody answers is no wait, and who gives up has waited all the same', () => {
  const book = bookOf(
    [11, 'issued', 'A1', { queueId: 'A' }],
    [12, 'issued', 'A2', { queueId: 'A' }],
    [13, 'issued', 'A3', { queueId: 'A' }],
    [20, 'called', 'A1'],
    [21, 'no_show', 'A1'],
    [32, 'abandoned', 'A2', { reason: 'left' }],
    [33, 'abandoned', 'A3', { reason: 'phantom' }],
  );
  expect(book.waits()).toEqual({ meanWaitMinutes: undefined, waitedPersonMinutes: 20, queues: new Map() });
  expect(book.isOver).toBe(true);
});
