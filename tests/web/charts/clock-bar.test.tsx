import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type WindowClock, type WindowClockRow, windowClocks } from '#contracts/window-clocks';
import { clockOrder, renderClockBar, sumClocks } from '../../../web/charts/clock-bar.tsx';

const size = { width: 200, height: 10 };
const clocks = (part: Partial<Record<WindowClock, number>>): Pick<WindowClockRow, 'openSeconds' | 'seconds'> => {
  const seconds = Object.fromEntries(windowClocks.map((clock) => [clock, part[clock] ?? 0])) as WindowClockRow['seconds'];
  return { openSeconds: Object.values(seconds).reduce((sum, value) => sum + value, 0), seconds };
};
const drawn = (part: Partial<Record<WindowClock, number>>, longest: number): string =>
  renderToStaticMarkup(renderClockBar(clocks(part), longest, size, (clock, seconds) => `${clock} ${seconds} s`));

describe('the bar of a window’s clocks', () => {
  it('knows every clock once', () => {
    expect([...clockOrder].sort()).toEqual([...windowClocks].sort());
  });
  it('is as long as the window was open beside the longest, its parts side by side', () => {
    const bar = drawn({ serving: 600, idle: 300, break: 100 }, 2000);
    const parts = [...bar.matchAll(/class="clock-(\w+)" x="([\d.]+)" y="0" width="([\d.]+)"/g)].map(([, name, x, width]) => [
      name,
      x,
      width,
    ]);
    expect(parts).toEqual([
      ['serving', '0', '59'],
      ['idle', '60', '29'],
      ['break', '90', '9'],
    ]);
  });
  it('names each part to whoever points at it or cannot see it, and leaves out what did not run', () => {
    const bar = drawn({ serving: 60, idleWhileQueue: 30 }, 90);
    expect(bar).toContain('aria-label="serving 60 s, idleWhileQueue 30 s"');
    expect(bar).toContain('<title>idleWhileQueue 30 s</title>');
    expect(bar).not.toContain('clock-meal');
  });
  it('survives a window that was open for no time', () => {
    expect(drawn({}, 0)).not.toContain('NaN');
  });
});

it('clocks of several windows add up', () => {
  const whole = sumClocks([clocks({ serving: 60, meal: 10 }), clocks({ serving: 40, idle: 5 })]);
  expect(whole).toMatchObject({ openSeconds: 115, seconds: { serving: 100, meal: 10, idle: 5, walking: 0 } });
});
