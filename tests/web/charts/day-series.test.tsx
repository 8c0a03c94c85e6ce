import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { renderDaySeries } from '../../../web/charts/day-series.tsx';

const size = { width: 160, height: 40 };
const days = [4, 6, null, 5].map((value, place) => ({ day: `2026-11-0${place + 1}`, value }));

describe('a series of days', () => {
  it('draws gaps as gaps, the usual as a line and today as a dot', () => {
    expect(renderToStaticMarkup(renderDaySeries(days, 7, 5, size, { fromZero: true, label: 'waits' }))).toMatchSnapshot();
  });
  it('survives days that are all the same', () => {
    const same = days.map((entry) => ({ ...entry, value: 1 }));
    expect(renderToStaticMarkup(renderDaySeries(same, 1, 1, size, { fromZero: false, label: 'share' }))).not.toContain('NaN');
  });
  it('draws nothing where nothing is known', () => {
    expect(
      renderDaySeries(
        days.map((entry) => ({ ...entry, value: null })),
        null,
        null,
        size,
        { fromZero: true, label: 'waits' },
      ),
    ).toBeNull();
  });
});
