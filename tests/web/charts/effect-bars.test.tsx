import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type EffectBarRow, effectHeight, renderEffectBars } from '../../../web/charts/effect-bars.tsx';
import { around } from '../experiments/some-experiment.ts';

const words = { label: '影响', less: '减少', more: '增加', tick: (value: number) => String(value) };
const rows: readonly EffectBarRow[] = [
  {
    key: 'staffing',
    name: '增减人手',
    bars: [
      { id: 'B', name: 'B 加 1', difference: around(-2, 0.3), verdict: 'better', figure: '少 2.0 分钟 (1.7–2.3)' },
      { id: 'C', name: 'C 减 1', difference: around(3, 0.4), verdict: 'worse', figure: '多 3.0 分钟 (2.6–3.4)' },
    ],
  },
  { key: 'D', name: '', bars: [{ id: 'D', name: 'D 预约', difference: around(0.1, 0.3), verdict: 'neither', figure: '无明显差别' }] },
];
const size = { width: 480, height: effectHeight(rows) };

describe('a tornado', () => {
  it('draws effects to both sides of zero, with their intervals and in words', () => {
    expect(renderToStaticMarkup(renderEffectBars(rows, size, words))).toMatchSnapshot();
  });
  it('has room for a lever’s name only where it was pulled in several ways', () => {
    const [both, alone] = rows.map((row) => effectHeight([row]));
    expect((both ?? 0) - effectHeight([])).toBeGreaterThan(2 * ((alone ?? 0) - effectHeight([])));
  });
  it('draws nothing without effects', () => {
    expect(renderEffectBars([], size, words)).toBeNull();
  });
});
