import { describe, expect, it } from 'vitest';
import { cssProperties, queueColour, type Theme, tokens } from '../../web/tokens.ts';
import { fixturePlans } from './support/fixture-plan.ts';

const themes: readonly Theme[] = ['dark', 'light'];

/** WCAG 2: contrast of two `#rrggbb` colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(themes)('the %s theme', (theme) => {
  const colours = tokens(theme);

  it('writes text and muted text readably on every ground', () => {
    for (const ground of [colours.ground, colours.panel, colours.raised])
      for (const text of [colours.text, colours.muted]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('writes a queue’s letter readably on its colour', () => {
    const ink = theme === 'dark' ? '#0b1016' : '#ffffff';
    for (const queue of colours.queue) expect(contrast(ink, queue), queue).toBeGreaterThanOrEqual(4.5);
  });

  it('tells window states and warnings apart from the panel', () => {
    const marks = [colours.window.serving, colours.window.free, colours.window.paused, colours.window.tidal, colours.window.vacant];
    for (const mark of marks) expect(contrast(mark, colours.panel), mark).toBeGreaterThanOrEqual(3);
  });

  it('gives CSS the same colours under their names', () => {
    const properties = cssProperties(theme);
    expect(properties['--ground']).toBe(colours.ground);
    expect(properties['--window-vacant']).toBe(colours.window.vacant);
    expect(properties['--warning-red']).toBe(colours.warning.red);
    expect(properties['--queue-9']).toBe(colours.queue[9]);
  });
});

describe('a queue’s colour', () => {
  const [plan] = fixturePlans;
  it('is fixed by its place in the plan, and comes round again after ten', () => {
    if (!plan) throw new Error('no plan');
    expect(queueColour(plan, 'A', 'dark')).toBe(tokens('dark').queue[0]);
    expect(queueColour(plan, plan.queues[10]?.id ?? '', 'dark')).toBe(tokens('dark').queue[0]);
  });
  it('is muted for a queue the plan does not know', () => {
    expect(queueColour({ queues: [] }, 'A', 'light')).toBe(tokens('light').muted);
  });
});
