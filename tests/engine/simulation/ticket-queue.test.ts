import { describe, expect, test } from 'vitest';
import type { QueueRule } from '#contracts/scenario';
import { handScenario, recordDay, recorded } from '../../support/by-hand.ts';

const classes = [{ id: 'ordinary' }, { id: 'priority' }, { id: 'late' }];
const comes = (classId: string, ...minutes: number[]) => minutes.map((minute) => ({ minute, classId }));
const inQueue = (rule: QueueRule | undefined, ...visitors: ReturnType<typeof comes>[]) =>
  recordDay(handScenario({ classes, queues: [rule ? { id: 'A', rule } : { id: 'A' }], arrivals: [recorded(...visitors.flat())] }));

describe('a ticket queue', () => {
  test('calls by the time of the ticket, whatever the class', () => {
    const { lines, tally } = inQueue(undefined, comes('ordinary', 0, 2), comes('priority', 25, 26));
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 A@W1 2>10>10>20 served', '2 A@W1 25>25>25>35 served', '3 A@W1 26>35>35>45 served']);
    expect(tally).toMatchObject({ visitors: 4, finished: 4, stayMinutes: 10 + 18 + 10 + 19, lastLeftMinute: 45 });
    expect(tally.legs).toMatchObject([
      { joined: 2, called: 2, waitMinutes: 8, within15: 2 },
      { joined: 2, called: 2, waitMinutes: 9, within15: 2 },
      { joined: 0, called: 0, waitMinutes: 0 },
    ]);
    expect(tally.windows).toMatchObject([{ busyMinutes: 40, openMinutes: 480, overtimeMinutes: 0 }]);
  });

  test('with fixed priority calls a class before the next, always; those the rule does not name come last', () => {
    const { lines } = inQueue(
      { kind: 'priority', classes: ['priority', 'ordinary'] },
      comes('late', 0, 1),
      comes('ordinary', 2, 3),
      comes('priority', 4, 25),
    );
    expect(lines).toEqual([
      '0 A@W1 0>0>0>10 served',
      '1 A@W1 1>50>50>60 served',
      '2 A@W1 2>20>20>30 served',
      '3 A@W1 3>40>40>50 served',
      '4 A@W1 4>10>10>20 served',
      '5 A@W1 25>30>30>40 served',
    ]);
  });

  test('interleaved calls at most two in a row past somebody of a later class', () => {
    const { lines } = inQueue(
      { kind: 'interleaved', classes: ['priority', 'ordinary'], mostInARow: 2 },
      comes('ordinary', 0, 1),
      comes('priority', 2, 3, 4, 5),
      comes('ordinary', 6),
    );
    expect(lines).toEqual([
      '0 A@W1 0>0>0>10 served',
      '1 A@W1 1>30>30>40 served',
      '2 A@W1 2>10>10>20 served',
      '3 A@W1 3>20>20>30 served',
      '4 A@W1 4>40>40>50 served',
      '5 A@W1 5>50>50>60 served',
      '6 A@W1 6>60>60>70 served',
    ]);
  });

  test('interleaved counts only calls past somebody: none is owed to a class that has just come', () => {
    const { lines } = inQueue(
      { kind: 'interleaved', classes: ['priority', 'ordinary'], mostInARow: 2 },
      comes('priority', 0, 1, 2, 3, 4),
      comes('ordinary', 25),
    );
    // Called past nobody at 10 and 20; past the ordinary one at 30 and 40 would be, but there are no more than four.
    expect(lines.slice(3)).toEqual(['3 A@W1 3>30>30>40 served', '4 A@W1 4>40>40>50 served', '5 A@W1 25>50>50>60 served']);
  });

  test('accumulating priority calls whoever has gathered most: minutes × rate', () => {
    const { lines } = inQueue(
      { kind: 'accumulating', rates: { ordinary: 1, priority: 3 } },
      comes('ordinary', 0, 1),
      comes('priority', 6, 14),
    );
    // At 10: 9 × 1 against 4 × 3. At 20: 19 × 1 against 6 × 3.
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 A@W1 1>20>20>30 served', '2 A@W1 6>10>10>20 served', '3 A@W1 14>30>30>40 served']);
  });

  test('a class that gathers nothing is called when nobody else waits', () => {
    const { lines } = inQueue({ kind: 'accumulating', rates: { priority: 1 } }, comes('ordinary', 0, 1), comes('priority', 8, 19));
    expect(lines.map((line) => line.split('>')[1])).toEqual(['0', '30', '10', '20']);
  });
});
