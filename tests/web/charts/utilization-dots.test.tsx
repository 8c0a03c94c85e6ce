import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type DotRow, renderUtilizationDots } from '../../../web/charts/utilization-dots.tsx';

const words = { label: '忙闲', spread: (spread: number) => `不均 ${spread}`, share: (share: number) => `${share * 100}%` };
const row = (part: Partial<DotRow> = {}): DotRow => ({
  id: 'A',
  name: 'A 基线方案',
  shares: [0.5, 0.51, 0.9, 1],
  mean: 0.7,
  spread: 0.2,
  ...part,
});
const drawn = (rows: readonly DotRow[]): string => renderToStaticMarkup(renderUtilizationDots(rows, 400, words));

describe('windows by how busy they are', () => {
  it('are dots, those alike on top of each other, around their mean', () => {
    expect(drawn([row()])).toMatchSnapshot();
  });
  it('have a row a scenario, a taller one in a large hall', () => {
    const heightOf = (markup: string): number => Number(/height="(\d+)"/.exec(markup)?.[1]);
    expect(heightOf(drawn([row(), row({ id: 'B' })]))).toBeGreaterThan(heightOf(drawn([row()])));
    expect(heightOf(drawn([row({ shares: Array.from({ length: 80 }, () => 0.6) })]))).toBeGreaterThan(heightOf(drawn([row()])));
  });
  it('say nothing of a spread that is not known', () => {
    const markup = drawn([row({ spread: null })]);
    expect(markup).not.toContain('不均');
    expect(markup).not.toContain('dot-deviation');
  });
  it('draw nothing without windows', () => {
    expect(renderUtilizationDots([row({ shares: [] })], 400, words)).toBeNull();
  });
});
