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
