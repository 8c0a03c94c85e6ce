import { expect, test } from 'vitest';
import { publicAddress } from '../../../web/qr/public-address.ts';

const ticket = { page: 'ticket', hallId: 'taizhou', ticketId: 'A017' } as const;

test('a code leads to where the hall says phones reach it', () => {
  expect(publicAddress(ticket, 'https://hall.example.org', 'http://127.0.0.1:8080')).toEqual({
    full: 'https://hall.example.org/t/taizhou/A017',
    short: 'hall.example.org/t/taizhou/A017',
    isLocal: false,
  });
});

test('where the hall says nothing, it leads to the address the page was opened under', () => {
  expect(publicAddress(ticket, null, 'http://10.2.0.7:8080')).toMatchObject({
    full: 'http://10.2.0.7:8080/t/taizhou/A017',
    isLocal: false,
  });
});

test.each(['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'])(
  '%s is known to lead nowhere from a phone',
  (openedUnder) => {
    expect(publicAddress(ticket, null, openedUnder).isLocal).toBe(true);
  },
);
