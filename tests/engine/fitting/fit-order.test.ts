import { expect, test } from 'vitest';
import type { QueueRule, Scenario } from '#contracts/scenario';
import { fitOrder } from '#engine/fitting/fit-order';
import type { OrderRow } from '#engine/fitting/hall-history';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import { handScenario } from '../../support/by-hand.ts';

/** Days of a busy queue of three classes that calls by a rule. */
function daysBy(rule: QueueRule): OrderRow[] {
  const mix = ['ordinary', 'priority', 'appointment'].map((classId, place) => ({ matterId: 'm', classId, weight: [6, 1, 3][place] ?? 1 }));
  const scenario: Scenario = handScenario({
    classes: [{ id: 'ordinary' }, { id: 'priority' }, { id: 'appointment' }],
    queues: [{ id: 'A', rule }],
    matters: [{ id: 'm', steps: [{ queueId: 'A', service: { kind: 'gamma', meanMinutes: 4, coefficientOfVariation: 0.5 } }] }],
    arrivals: [{ kind: 'rates', id: 'a', untilMinutes: [480], perMinute: [0.24], mix }],
  });
  const run = new HallRun(buildModel(scenario));
  return Array.from({ length: 5 }, (_, day) => {
    const rows: OrderRow[] = [];
    run.run(2, day, ({ classId, joinedMinute, calledMinute }) =>
      rows.push({
        day: `2026-01-0${day + 1}`,
        queue_id: 'A',
        class: classId,
        joined_at: joinedMinute * 60,
        left_at: calledMinute * 60,
        slot_at: null,
        was_called: true,
      }),
    );
    return rows.sort((a, b) => a.joined_at - b.joined_at);
  }).flat();
}

test.each<[string, QueueRule]>([
  ['first come, first served', { kind: 'fifo' }],
  ['one class before the next', { kind: 'priority', classes: ['priority', 'appointment', 'ordinary'] }],
  [
    'one class before the next, but never twice in a row',
    { kind: 'interleaved', classes: ['priority', 'appointment', 'ordinary'], mostInARow: 1 },
  ],
  ['who has gathered most', { kind: 'accumulating', rates: { priority: 4, appointment: 2, ordinary: 1 } }],
])('a queue that calls %s is seen to', (_, rule) => {
  const fit = fitOrder(daysBy(rule)).get('A');
  expect(fit?.rule.kind).toBe(rule.kind);
  expect(fit?.errorMinutes).toBeLessThanOrEqual(0.2 * (fit?.fifoErrorMinutes ?? 0) + 0.1);
});

test('a queue that showed few calls is not judged', () => {
  expect(fitOrder(daysBy({ kind: 'fifo' }).slice(0, 90)).size).toBe(0);
});

test('a queue that showed few calls itself goes by the rule of the hall', () => {
  const busy = daysBy({ kind: 'priority', classes: ['priority', 'appointment', 'ordinary'] });
  const quiet = busy.slice(0, 30).map((row) => ({ ...row, queue_id: 'B' }));
  expect(fitOrder([...busy, ...quiet]).get('B')?.rule).toEqual({ kind: 'priority', classes: ['priority', 'appointment', 'ordinary'] });
});
