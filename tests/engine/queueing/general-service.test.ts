import { describe, expect, test } from 'vitest';
import { figuresOfErlangC } from '#engine/queueing/erlang-c';
import { waitAtOneWindowMinutes, waitByAllenCunneenMinutes } from '#engine/queueing/general-service';

const load = { arrivalsPerMinute: 0.8, serviceMinutes: 1 };

describe('one window with any service times (Pollaczek, Khinchine)', () => {
  test('constant service halves the wait of exponential service', () => {
    expect(waitAtOneWindowMinutes(load, 1)).toBeCloseTo(4, 12);
    expect(waitAtOneWindowMinutes(load, 0)).toBeCloseTo(2, 12);
    expect(waitAtOneWindowMinutes(load, 2)).toBeCloseTo(10, 12);
  });

  test('too much work waits for ever', () => {
    expect(waitAtOneWindowMinutes({ arrivalsPerMinute: 1, serviceMinutes: 1 }, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('several windows (Allen, Cunneen)', () => {
  test('is exact for M/M/c and for one window', () => {
    const hall = { arrivalsPerMinute: 8, serviceMinutes: 1 };
    expect(waitByAllenCunneenMinutes(hall, 10, 1, 1)).toBeCloseTo(figuresOfErlangC(hall, 10).meanWaitMinutes, 14);
    for (const variation of [0, 0.5, 1.7])
      expect(waitByAllenCunneenMinutes(load, 1, 1, variation)).toBeCloseTo(waitAtOneWindowMinutes(load, variation), 12);
  });
});
