import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { renderTradeOff, type TradePoint } from '../../../web/charts/trade-off-chart.tsx';
import { around, unknown } from '../experiments/some-experiment.ts';

const words = { label: '取舍', cost: '窗口小时 →', wait: '平均等候（分钟）' };
const point = (id: string, hours: number, minutes: number, part: Partial<TradePoint> = {}): TradePoint => ({
  id,
  name: `${id} 方案`,
  cost: around(hours, 0.5),
  wait: around(minutes, 0.4),
  isOnFront: false,
  isBaseline: false,
  ...part,
});
const points = [point('A', 88, 8, { isBaseline: true, isOnFront: true }), point('B', 96, 5, { isOnFront: true }), point('C', 95, 9)];
const size = { width: 560, height: 300 };
const drawn = (some: readonly TradePoint[], width = 560): string => renderToStaticMarkup(renderTradeOff(some, { ...size, width }, words));

describe('window-hours against waits', () => {
  it('are crosses as wide as their intervals, with a stair along the front', () => {
    expect(drawn(points)).toMatchSnapshot();
  });
  it('count waits from zero', () => {
    expect(drawn(points)).toMatch(/>0<\/text>/);
  });
  it('leave whoever is on the front for want of proof beside the stair, and names out where there are too many', () => {
    const front = drawn([...points.slice(0, 2), point('D', 99, 6, { isOnFront: true, name: '' })]);
    const stair = /trade-front" d="([^"]+)"/.exec(front)?.[1] ?? '';
    expect(stair.split('L')).toHaveLength(3);
    expect(front.match(/trade-name/g)).toHaveLength(2);
    expect(front.match(/<circle/g)).toHaveLength(3);
  });
  it('draw no front of one scenario', () => {
    expect(drawn(points.slice(0, 1))).not.toContain('trade-front');
  });
  it('go by letters alone where there is little room', () => {
    expect(drawn(points, 360)).not.toContain('B 方案');
    expect(drawn(points, 360)).toContain('>B<');
    expect(drawn([point('121.74341616827333', 88, 8, { short: '122 小时' })], 360)).toContain('>122 小时<');
  });
  it('keep names apart where scenarios lie on one spot', () => {
    const rows = [...drawn([point('A', 88, 8), point('B', 88, 8)]).matchAll(/class="trade-name"[^>]* y="([\d.]+)"/g)].map(([, y]) =>
      Number(y),
    );
    expect(Math.abs((rows[0] ?? 0) - (rows[1] ?? 0))).toBeGreaterThanOrEqual(14);
  });
  it('survive a first day without intervals, and draw nothing of nothing', () => {
    const bare = { mean: 8, low: null, high: null };
    expect(drawn([point('A', 88, 8, { cost: bare, wait: bare })])).not.toContain('NaN');
    expect(renderTradeOff([point('A', 88, 8, { wait: unknown })], size, words)).toBeNull();
  });
});
