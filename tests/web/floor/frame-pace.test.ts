import { expect, it } from 'vitest';
import { FramePace } from '../../../web/floor/frame-pace.ts';

it('lets frames that cost little follow each other at once', () => {
  const pace = new FramePace();
  pace.took(1000, 1012);
  expect(pace.waitAt(1012)).toBe(0);
});

it('leaves two thirds of the time to the page when frames are slow', () => {
  const pace = new FramePace();
  pace.took(1000, 1150);
  expect(pace.waitAt(1150)).toBe(300);
  expect(pace.waitAt(1400)).toBe(50);
  expect(pace.waitAt(1500)).toBe(0);
});

it('goes on soon after a frame that took very long', () => {
  const pace = new FramePace();
  pace.took(1000, 9000);
  expect(pace.waitAt(9000)).toBeLessThan(1000);
});

it('does not rest while a hand is on the picture', () => {
  const pace = new FramePace();
  pace.took(1000, 1150);
  pace.hurry();
  expect(pace.waitAt(1150)).toBe(0);
});
