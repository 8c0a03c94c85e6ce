import { describe, expect, test } from 'vitest';
import type { NoShow, ScenarioQueue } from '#contracts/scenario';
import { constant, handScenario, recordDay, recorded } from '../../support/by-hand.ts';

const queueOf = (parts: Partial<ScenarioQueue>) => [{ id: 'A', ...parts }];

describe('patience', () => {
  test('ends a wait at its minute, and nobody is called for it', () => {
    const { lines, tally } = recordDay(handScenario({ queues: queueOf({ patience: constant(15) }), arrivals: [recorded(0, 1, 2, 3, 19)] }));
    expect(lines).toEqual([
      '0 A@W1 0>0>0>10 served',
      '1 A@W1 1>10>10>20 served',
      '2 A 2>17 left',
      '3 A 3>18 left',
      '4 A@W1 19>20>20>30 served',
    ]);
    expect(tally.legs[0]).toMatchObject({ joined: 5, called: 3, left: 2, waitMinutes: 10, leftWaitMinutes: 30 });
  });

  test('is that of the class before that of the queue, and the recorded one before both', () => {
    const classes = [{ id: 'ordinary' }, { id: 'hurried', patience: constant(4) }];
    const visitors = [
      0,
      { minute: 1, classId: 'hurried' },
      { minute: 2, classId: 'hurried', patienceMinutes: 30 },
      { minute: 3, patienceMinutes: 1 },
    ];
    const { lines } = recordDay(handScenario({ classes, queues: queueOf({ patience: constant(15) }), arrivals: [recorded(...visitors)] }));
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 A 1>5 left', '2 A@W1 2>10>10>20 served', '3 A 3>4 left']);
  });

  test('that ends as a window opens or becomes free ends once', () => {
    const shown = { bearableWait: constant(1000), patience: constant(15) };
    const windows = [{ id: 'W1', queues: ['A'], periods: [{ fromMinute: 20, toMinute: 480 }] }];
    const { lines, tally } = recordDay(handScenario({ queues: queueOf(shown), windows, arrivals: [recorded(5, 6, 15)] }));
    expect(lines).toEqual(['0 A 5>20 left', '1 A@W1 6>20>20>30 served', '2 A 15>30 left']);
    expect(tally.legs[0]).toMatchObject({ joined: 3, called: 1, left: 2 });
  });

  test('somebody without any leaves at once, unless a window is free', () => {
    const { lines } = recordDay(handScenario({ queues: queueOf({ patience: constant(0) }), arrivals: [recorded(0, 1, 10.5)] }));
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 A 1>1 left', '2 A@W1 10.5>10.5>10.5>20.5 served']);
  });
});

describe('a shown wait', () => {
  test('that is longer than somebody bears turns them away: position × mean service ÷ windows open', () => {
    const windows = ['W1', 'W2'].map((id) => ({ id, queues: ['A'] }));
    const { lines, tally } = recordDay(
      handScenario({ windows, queues: queueOf({ bearableWait: constant(10) }), arrivals: [recorded(0, 0.5, 1, 2, 3, 11)] }),
    );
    // 1 × 10 ÷ 2 and 2 × 10 ÷ 2 are borne, 3 × 10 ÷ 2 is not.
    expect(lines).toEqual([
      '0 A@W1 0>0>0>10 served',
      '1 A@W2 0.5>0.5>0.5>10.5 served',
      '2 A@W1 1>10>10>20 served',
      '3 A@W2 2>10.5>10.5>20.5 served',
      '4 A 3>3 balked',
      '5 A@W1 11>20>20>30 served',
    ]);
    expect(tally.legs[0]).toMatchObject({ joined: 6, called: 5, balked: 1, left: 0 });
  });

  test('counts those who have left no more', () => {
    const queues = queueOf({ bearableWait: constant(10), patience: constant(3) });
    const { lines } = recordDay(handScenario({ queues, arrivals: [recorded(0, 1, 2, 5)] }));
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 A 1>4 left', '2 A 2>2 balked', '3 A 5>8 left']);
  });
});

describe('a called number that does not come', () => {
  // Who takes a ticket while a window is free is at the window at once; whoever waits misses every call.
  const noShow: NoShow = { share: 1, heldMinutes: 2, returnShare: 1, returnAfter: constant(20), behindVisitors: 1 };

  test('holds the window while it is called again; who comes back stands behind so many', () => {
    const { lines, tally } = recordDay(handScenario({ queues: queueOf({ noShow }), arrivals: [recorded(0, 1, 25, 26, 27, 28)] }));
    // Back at 30 (behind one of three), 55, 57, 59 and 61 (each behind one), then 85, 87 and 89, and so on.
    expect(lines).toEqual([
      '0 A@W1 0>0>0>10 served',
      '1 A 1>10 missed',
      '1 A 30>37 missed',
      '1 A 57>65 missed',
      '1 A@W1 85>85>85>95 served',
      '2 A@W1 25>25>25>35 served',
      '3 A 26>35 missed',
      '3 A@W1 55>55>55>65 served',
      '4 A 27>39 missed',
      '4 A 59>69 missed',
      '4 A 89>97 missed',
      '4 A 117>125 missed',
      '4 A@W1 145>145>145>155 served',
      '5 A 28>41 missed',
      '5 A 61>67 missed',
      '5 A 87>95 missed',
      '5 A@W1 115>115>115>125 served',
    ]);
    expect(tally.legs[0]).toMatchObject({ joined: 6, called: 6, missed: 11, waitMinutes: 0 });
    expect(tally).toMatchObject({ finished: 6, windows: [{ busyMinutes: 6 * 10 + 11 * 2 }] });
  });

  test('who does not come back is gone', () => {
    const { lines, tally } = recordDay(
      handScenario({ queues: queueOf({ noShow: { ...noShow, returnShare: 0 } }), arrivals: [recorded(0, 1, 30)] }),
    );
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 A 1>10 missed', '2 A@W1 30>30>30>40 served']);
    expect(tally).toMatchObject({ visitors: 3, finished: 2 });
  });

  test('who comes back does not stand behind those who have left already', () => {
    const queues = queueOf({ noShow: { ...noShow, returnAfter: constant(30) }, patience: constant(4) });
    // 1 is back at 40. Of those in line only 5 has not left by then, and only 5 is passed by.
    const visitors = [
      0,
      { minute: 1, patienceMinutes: 20 },
      32,
      33,
      34,
      { minute: 38, patienceMinutes: 50 },
      { minute: 39, patienceMinutes: 50 },
    ];
    const { lines } = recordDay(handScenario({ queues, arrivals: [recorded(...visitors)] }));
    expect(lines.filter((line) => /^[1256] /.test(line) && / 3[89]|40>/.test(line))).toEqual([
      '1 A 40>44 missed',
      '5 A 38>42 missed',
      '6 A 39>46 missed',
    ]);
  });
});

describe('a way through the hall', () => {
  const queues = [{ id: 'A' }, { id: 'B' }];
  const windows = [
    { id: 'W1', queues: ['A'] },
    { id: 'W2', queues: ['B'] },
  ];
  const stepA = { queueId: 'A', service: constant(10) };
  const stepB = { queueId: 'B', service: constant(4) };

  test('leads from step to step, a ticket each', () => {
    const { lines, tally } = recordDay(
      handScenario({ queues, windows, matters: [{ id: 'm', steps: [stepA, stepB] }], arrivals: [recorded(0, 1, 13)] }),
    );
    expect(lines).toEqual([
      '0 A@W1 0>0>0>10 served',
      '0 B@W2 10>10>10>14 served',
      '1 A@W1 1>10>10>20 served',
      '1 B@W2 20>20>20>24 served',
      '2 A@W1 13>20>20>30 served',
      '2 B@W2 30>30>30>34 served',
    ]);
    expect(tally).toMatchObject({ visitors: 3, finished: 3, stayMinutes: 14 + 23 + 21 });
  });

  test('goes on to a second matter when the first is done', () => {
    const matters = [
      { id: 'm', steps: [{ ...stepA, onward: [{ share: 1, matterId: 'second' }] }] },
      { id: 'second', steps: [{ ...stepA, service: constant(3) }] },
    ];
    const { lines, legs, tally } = recordDay(handScenario({ queues, windows, matters, arrivals: [recorded(0, 5)] }));
    // The first stands behind the one who has waited since 5.
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '0 A@W1 10>20>20>23 served', '1 A@W1 5>10>10>20 served', '1 A@W1 20>23>23>26 served']);
    expect(legs.map(({ matterId, leg }) => `${matterId} ${leg}`)).toEqual(['m 0', 'second 1', 'm 0', 'second 1']);
    expect(tally).toMatchObject({ visitors: 2, finished: 2 });
  });

  test('takes a ticket for a second matter while tickets are given, and goes home after that', () => {
    const matters = [
      { id: 'm', steps: [{ ...stepA, onward: [{ share: 1, matterId: 'second', newTicket: true }] }] },
      { id: 'second', steps: [{ ...stepA, service: constant(3) }] },
    ];
    const hours = { closesMinute: 60, lastTicketMinute: 15, ends: 'empty' as const };
    const { lines } = recordDay(handScenario({ hours, queues, windows, matters, arrivals: [recorded(0, 12)] }));
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '0 A@W1 10>10>10>13 served', '1 A@W1 12>13>13>23 served']);
  });

  test('a transfer leaves out what was still to come of the matter', () => {
    const matters = [
      { id: 'm', steps: [{ ...stepA, onward: [{ share: 1, matterId: 'elsewhere' }] }, stepA, stepA] },
      { id: 'elsewhere', steps: [stepB] },
    ];
    const { lines } = recordDay(handScenario({ queues, windows, matters, arrivals: [recorded({ minute: 0, serviceMinutes: 2 }, 1)] }));
    // What was recorded of the service is that of the first step.
    expect(lines).toEqual(['0 A@W1 0>0>0>2 served', '0 B@W2 2>2>2>6 served', '1 A@W1 1>2>2>12 served', '1 B@W2 12>12>12>16 served']);
  });
});
