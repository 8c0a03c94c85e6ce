import { expect, test } from 'vitest';
import { findLastTicket } from '#engine/planning/last-ticket';
import { handScenario, recorded } from '../../support/by-hand.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const judgement = { replications: 200, seed: 1 };

test('with one visitor every ten minutes who take ten, the last ticket is that of the last who leaves in time', () => {
  const minutes = Array.from({ length: 48 }, (_, place) => place * 10 + 4);
  const scenario = handScenario({ arrivals: [recorded(...minutes)] });
  // Who comes at 464 leaves at 474, at 474 at 484; closing is at 480.
  expect(findLastTicket(scenario, 0, 4, { replications: 1, seed: 1 })).toMatchObject({ lastTicketMinute: 480, isReached: true });
  expect(findLastTicket(scenario, 0, 3, { replications: 1, seed: 1 })).toMatchObject({ lastTicketMinute: 470, isReached: true });
});

test('a smaller chance of overtime means an earlier last ticket', () => {
  const [rare, usual, often] = [0.02, 0.2, 0.6].map((chance) => findLastTicket(smallScenario({}, 4), chance, 10, judgement));
  expect(rare?.lastTicketMinute).toBeLessThanOrEqual(usual?.lastTicketMinute ?? 0);
  expect(usual?.lastTicketMinute).toBeLessThanOrEqual(often?.lastTicketMinute ?? 0);
  for (const found of [rare, usual, often]) {
    expect(found?.expected.mean).toBeLessThanOrEqual(found?.overtimeProbability ?? 0);
    expect(found?.expected.low).toBeLessThanOrEqual(found?.expected.mean ?? 0);
  }
});

test('a chance that cannot be reached is not promised', () => {
  const crowded = smallScenario(
    { arrivals: [{ kind: 'rates', id: 'door', untilMinutes: [240], perMinute: [3], mix: [{ matterId: 'pension', weight: 1 }] }] },
    1,
  );
  expect(findLastTicket({ ...crowded, queues: [{ id: 'A' }] }, 0.05, 0, judgement).isReached).toBe(false);
});
