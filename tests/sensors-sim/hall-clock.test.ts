import { expect, test } from 'vitest';
import { HallClock } from '../../sensors-sim/hall-clock.ts';

test('hall time runs as many times as fast as ours, and goes on from where a new rate found it', () => {
  let wall = 0;
  const clock = new HallClock(1_000_000, 10, () => wall);
  wall = 500;
  expect(clock.now()).toBe(1_005_000);
  clock.setRate(60);
  wall = 1500;
  expect(clock.now()).toBe(1_065_000);
  clock.leapTo(5_000_000);
  wall = 1501;
  expect(clock.now()).toBe(5_000_060);
});

test('it runs at least as fast as ours and at most sixty times', () => {
  const clock = new HallClock(0, 500, () => 0);
  expect(clock.rate).toBe(60);
  clock.setRate(0);
  expect(clock.rate).toBe(1);
});

test('at any rate it tells whole milliseconds, and loses none of them to a change of rate', () => {
  let wall = 0;
  const clock = new HallClock(1_000_000, 1.5, () => wall);
  for (const rate of [1.5, 2.25, 7.3, 1.5]) {
    for (let step = 0; step < 7; step += 1) {
      wall += 1;
      expect(Number.isInteger(clock.now())).toBe(true);
    }
    clock.setRate(rate);
  }
  expect(clock.now() - 1_000_000).toBeGreaterThanOrEqual(Math.floor(7 * (1.5 + 1.5 + 2.25 + 7.3)) - 2);
});
