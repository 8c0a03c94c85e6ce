import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import type { TidalRule } from '#contracts/scenario-windows';
import { constant, type HandVisitor, handScenario, recordDay, recorded } from '../../support/by-hand.ts';

const rule: TidalRule = {
  id: 'tide',
  windowIds: ['W2'],
  queueId: 'A',
  opens: { waiting: 3 },
  closes: { waiting: 1 },
  checkEveryMinutes: 5,
  setUp: constant(4),
  minimumOpenMinutes: 20,
};
const windows = [
  { id: 'W1', queues: ['A'] },
  { id: 'W2', queues: ['A'], periods: [] },
  { id: 'W3', queues: ['A'], periods: [] },
];
const tidal = (tidalRules: TidalRule[], visitors: HandVisitor[], parts: Partial<Scenario> = {}) =>
  recordDay(handScenario({ windows, tidalRules, arrivals: [recorded(...visitors)], ...parts }));

describe('a tidal window', () => {
  test('opens after its set-up when enough wait, and closes when few enough do and it has been open long enough', () => {
    const { lines, tally } = tidal([rule], [1, 2, 3, 4, 31, 32]);
    // Checked every five minutes: three wait at 5; W2 is there at 9. Nobody waits at 20, but it stays open until 30.
    expect(lines).toEqual([
      '0 A@W1 1>1>1>11 served',
      '1 A@W2 2>9>9>19 served',
      '2 A@W1 3>11>11>21 served',
      '3 A@W2 4>19>19>29 served',
      '4 A@W1 31>31>31>41 served',
      '5 A@W1 32>41>41>51 served',
    ]);
    expect(tally.windows).toMatchObject([{ openMinutes: 480 }, { openMinutes: 21, busyMinutes: 20 }, { openMinutes: 0 }]);
  });

  test('opens for a long wait, too; the levels of closing have to be undercut all', () => {
    const byWait: TidalRule = {
      ...rule,
      opens: { waiting: 50, longestWaitMinutes: 6 },
      closes: { waiting: 2, longestWaitMinutes: 3 },
      minimumOpenMinutes: 5,
    };
    const { tally } = tidal([byWait], [1, 3, 17.5, 17.6, 18]);
    // The one of minute 3 has waited for 2 minutes at 5, for 7 at 10: W2 is there at 14. Two wait at 20; one at 25, but for 7 minutes.
    expect(tally.windows).toMatchObject([{ openMinutes: 480 }, { openMinutes: 37.5 - 14, busyMinutes: 20 }, { openMinutes: 0 }]);
  });

  test('opens between its hours only, and closes when they are over', () => {
    const hours: TidalRule = { ...rule, setUp: constant(0), minimumOpenMinutes: 0, closes: { waiting: 0 }, fromMinute: 8, toMinute: 28 };
    const { tally } = tidal([hours], [1, 2, 3, 4, 4.5, 31, 32, 33, 34]);
    // Four wait at 5, but its hours begin at 8; it opens at 10, and nobody is sent away at 30: who is there is served.
    expect(tally.windows[1]).toMatchObject({ openMinutes: 20, busyMinutes: 20 });
    expect(tally.windows[2]).toMatchObject({ openMinutes: 0 });
  });

  test('follows another, one at a time, and the last is closed first', () => {
    const two: TidalRule = { ...rule, windowIds: ['W2', 'W3'], setUp: constant(8), minimumOpenMinutes: 0 };
    const [first, second, third] = windows;
    const quickThird = first && second && third ? [first, second, { ...third, pace: 0.9 }] : [];
    const { tally } = tidal([two], [1, ...Array.from({ length: 7 }, (_, place) => 2 + place / 10)], { windows: quickThird });
    // Asked for at 5, W2 is there at 13; nobody else is sent at 10. Five wait at 15: W3 is there at 23. Nobody waits at 35 and 40.
    expect(tally.windows[1]).toMatchObject({ openMinutes: 40 - 13, busyMinutes: 20 });
    expect(tally.windows[2]).toMatchObject({ openMinutes: 41 - 23, busyMinutes: 18 });
  });

  test('finishes with its visitor before it closes', () => {
    const quick: TidalRule = { ...rule, closes: { waiting: 3 }, minimumOpenMinutes: 0 };
    const { lines, tally } = tidal([quick], [1, 2, 3, 4]);
    expect(lines.slice(1)).toEqual(['1 A@W2 2>9>9>19 served', '2 A@W1 3>11>11>21 served', '3 A@W1 4>21>21>31 served']);
    expect(tally.windows[1]).toMatchObject({ openMinutes: 10 });
  });

  test('looks at whoever has waited longest, not at who was let in before them', () => {
    const noShow = { share: 1, heldMinutes: 2, returnShare: 1, returnAfter: constant(25), behindVisitors: 0 };
    const byWait: TidalRule = { ...rule, opens: { longestWaitMinutes: 30 }, closes: { waiting: 0 } };
    const { tally } = tidal([byWait], [0, 1, 2, { minute: 20, serviceMinutes: 100 }, 21], { queues: [{ id: 'A', noShow }] });
    // Those who missed their calls at 10 and 12 are back at 35 and 37, before the one who has waited since 21: sent at 55, there at 59.
    expect(tally.windows[1]).toMatchObject({ openMinutes: 480 - 59 });
  });

  test('does not open while the reserve its staff come from is empty', () => {
    const queues = [{ id: 'A' }, { id: 'B' }];
    const matters = ['A', 'B'].map((queueId) => ({ id: queueId === 'A' ? 'm' : 'b', steps: [{ queueId, service: constant(10) }] }));
    const desks = [
      { id: 'W1', queues: ['A'] },
      { id: 'W2', queues: ['A'], periods: [] },
      { id: 'W3', queues: ['B'] },
      { id: 'W4', queues: ['B'], periods: [] },
    ];
    const rules = [
      { ...rule, minimumOpenMinutes: 0, reserveId: 'back-office' },
      { ...rule, id: 'other', windowIds: ['W4'], queueId: 'B', minimumOpenMinutes: 0, reserveId: 'back-office' },
    ];
    const visitors = [1, 2, 3, 4, ...Array.from({ length: 9 }, (_, place) => ({ minute: 6 + place / 10, matterId: 'b' }))];
    const open = (staff: number) =>
      recordDay(
        handScenario({
          queues,
          matters,
          windows: desks,
          tidalRules: rules,
          reserves: [{ id: 'back-office', staff }],
          arrivals: [recorded(...visitors)],
        }),
      ).tally.windows.map(({ openMinutes }) => openMinutes);
    // With one of staff, they are at W2 until its visitor has gone at 29, so that they are sent to W4 at 30 and not at 10.
    expect(open(0)).toEqual([480, 0, 480, 0]);
    expect(open(1)).toEqual([480, 29 - 9, 480, 64 - 34]);
    expect(open(2)).toEqual([480, 29 - 9, 480, 54 - 14]);
  });
});

describe('staff that come from another window', () => {
  const queues = [{ id: 'A' }, { id: 'B' }];
  const matters = ['A', 'B'].map((queueId) => ({ id: queueId === 'A' ? 'm' : 'b', steps: [{ queueId, service: constant(10) }] }));
  const lending: TidalRule = { ...rule, staffFromWindowIds: ['W3'] };
  const donorFor = (periods: { fromMinute: number; toMinute: number }[] | null, visitors: HandVisitor[], parts: Partial<Scenario> = {}) =>
    recordDay(
      handScenario({
        queues,
        matters,
        windows: [
          { id: 'W1', queues: ['A', 'B'] },
          { id: 'W2', queues: ['A'], periods: [] },
          { id: 'W3', queues: ['B'], ...(periods ? { periods } : {}) },
        ],
        tidalRules: [lending],
        arrivals: [recorded(...visitors)],
        ...parts,
      }),
    );
  const b = (minute: number) => ({ minute, matterId: 'b' });

  test('leave it closed until they are back', () => {
    const { lines, tally } = donorFor(null, [1, 2, 3, 4, b(6), b(40)]);
    // W3 is closed from 5 to 30: the B of minute 6 has to be called by W1, when no A waits there.
    expect(lines.slice(4)).toEqual(['4 B@W1 6>21>21>31 served', '5 B@W3 40>40>40>50 served']);
    expect(tally.windows).toMatchObject([{}, { openMinutes: 21 }, { openMinutes: 5 + 450 }]);
  });

  test('do not open it when their period there has ended meanwhile', () => {
    const { tally } = donorFor([{ fromMinute: 0, toMinute: 25 }], [1, 2, 3, 4]);
    expect(tally.windows).toMatchObject([{}, { openMinutes: 21 }, { openMinutes: 5 }]);
  });

  test('are not called back by the plan of their own window: a break there begins and ends without them', () => {
    const breaks = [{ windowIds: ['W3'], fromMinute: 8, toMinute: 12, minutes: 4, relays: 1 }];
    const { tally } = donorFor(null, [1, 2, 3, 4], { breaks });
    expect(tally.windows).toMatchObject([{}, { openMinutes: 21 }, { openMinutes: 5 + 450 }]);
  });

  test('find the window as it is planned by then', () => {
    const { lines } = donorFor(
      [
        { fromMinute: 0, toMinute: 20 },
        { fromMinute: 50, toMinute: 480 },
      ],
      [1, 2, 3, 4, 45, b(46), b(56), b(57)],
    );
    expect(lines.slice(4)).toEqual([
      '4 A@W1 45>45>45>55 served',
      '5 B@W3 46>50>50>60 served',
      '6 B@W1 56>56>56>66 served',
      '7 B@W3 57>60>60>70 served',
    ]);
  });

  test('serve their visitor before they go, and the one at the tidal window before they are back', () => {
    const { lines } = donorFor(null, [b(0), 1, 2, 3, 4, 23.5, b(26), b(27)], { tidalRules: [{ ...lending, minimumOpenMinutes: 10 }] });
    // Asked at 5, free at 10, there at 14; let go at 25, free at 34.
    expect(lines).toEqual([
      '0 B@W3 0>0>0>10 served',
      '1 A@W1 1>1>1>11 served',
      '2 A@W1 2>11>11>21 served',
      '3 A@W2 3>14>14>24 served',
      '4 A@W1 4>21>21>31 served',
      '5 A@W2 23.5>24>24>34 served',
      '6 B@W1 26>31>31>41 served',
      '7 B@W3 27>34>34>44 served',
    ]);
  });

  test('leave a tidal window to its plan when that has it open by then', () => {
    const windowsWithPlan = [
      { id: 'W1', queues: ['A'] },
      { id: 'W2', queues: ['A'], periods: [{ fromMinute: 25, toMinute: 100 }] },
    ];
    const { tally } = tidal([rule], [1, 2, 3, 4], { windows: windowsWithPlan });
    // Sent at 5, there at 9, let go at 30: by then the plan has W2 open until 100.
    expect(tally.windows).toMatchObject([{ openMinutes: 480 }, { openMinutes: 100 - 9 }]);
  });
});
