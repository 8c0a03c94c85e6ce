import { describe, expect, it } from 'vitest';
import { digitsFor, formatFigure, formatInterval } from '../../../web/experiments/format-estimate.ts';
import { around, unknown } from './some-experiment.ts';

describe('a figure', () => {
  it('is told in the unit people read it in', () => {
    expect(formatFigure(14.23, 'minutes', 1)).toBe('14.2');
    expect(formatFigure(0.931, 'share', 1)).toBe('93.1%');
    expect(formatFigure(0.118, 'spread', 1)).toBe('11.8');
    expect(formatFigure(1284.4, 'count', 0)).toBe('1,284');
  });
  it('below zero has a true minus, and nothing is never below zero', () => {
    expect(formatFigure(-3.24, 'minutes', 1)).toBe('−3.2');
    expect(formatFigure(-0.01, 'minutes', 1)).toBe('0.0');
  });
});

describe('digits', () => {
  it('tell a figure from the ends of its interval', () => {
    expect(digitsFor('minutes', [around(8, 0.3)])).toBe(1);
    expect(digitsFor('minutes', [around(8, 0.02)])).toBe(2);
    expect(digitsFor('share', [around(0.93, 0.0002)])).toBe(2);
    expect(digitsFor('count', [around(428, 0.4)])).toBe(1);
    expect(digitsFor('count', [around(428, 3)])).toBe(0);
  });
  it('of window-hours are never more than one', () => {
    expect(digitsFor('hours', [around(88, 0.01)])).toBe(1);
  });
});

describe('an interval', () => {
  it('is told with its unit once', () => {
    expect(formatInterval(around(8, 0.3), 'minutes', 1)).toBe('7.7–8.3');
    expect(formatInterval(around(0.93, 0.01), 'share', 1)).toBe('92.0–94.0%');
  });
  it('of a figure that cannot be below zero begins at zero', () => {
    expect(formatInterval(around(0.001, 0.002), 'share', 1)).toBe('0.0–0.3%');
  });
  it('of a single day, or too narrow to be told, is left out', () => {
    expect(formatInterval({ mean: 8, low: null, high: null }, 'minutes', 1)).toBeNull();
    expect(formatInterval(around(88, 0.01), 'hours', 1)).toBeNull();
    expect(formatInterval(unknown, 'minutes', 1)).toBeNull();
  });
});
