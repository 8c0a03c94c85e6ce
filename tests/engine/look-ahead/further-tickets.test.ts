import { expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { furtherOfMix, furtherTickets } from '#engine/look-ahead/further-tickets';
import { constant } from '../../support/by-hand.ts';

const matter = (id: string, queueId: string, onward: Scenario['matters'][number]['steps'][number]['onward'] = []) => ({
  id,
  steps: [{ queueId, service: constant(5), onward }],
});

test('a visit takes the tickets of the further matters that its steps lead to, and of those that these lead to', () => {
  const further = furtherTickets({
    matters: [
      matter('tax', 'T', [{ share: 0.5, matterId: 'seal', newTicket: true }]),
      matter('seal', 'S', [{ share: 0.2, matterId: 'post', newTicket: true }]),
      matter('post', 'P'),
    ],
  });
  expect(Object.fromEntries(further.get('tax') ?? [])).toEqual({ S: 0.5, P: 0.1 });
  expect(Object.fromEntries(further.get('post') ?? [])).toEqual({});
});

test('a transfer is no new ticket, what comes after it may be', () => {
  const further = furtherTickets({
    matters: [
      matter('guide', 'G', [{ share: 1, matterId: 'tax' }]),
      matter('tax', 'T', [{ share: 0.5, matterId: 'tax', newTicket: true }]),
    ],
  });
  expect(further.get('guide')?.get('T')).toBeCloseTo(1, 1);
  expect(further.get('guide')?.has('G')).toBe(false);
});

test('of a mix it is the mean', () => {
  const further = new Map([['a', new Map([['S', 0.4]])]]);
  const mix = [
    { matterId: 'a', weight: 1 },
    { matterId: 'b', weight: 3 },
  ];
  expect(Object.fromEntries(furtherOfMix(mix, further))).toEqual({ S: 0.1 });
});
