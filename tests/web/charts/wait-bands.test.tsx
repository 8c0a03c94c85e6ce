import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { renderWaitBands, type WaitBandRows, waitScale, waitSlotAt } from '../../../web/charts/wait-bands.tsx';
import { clockFrom } from '../../../web/experiments/day-clock.ts';
import { profile } from '../experiments/some-experiment.ts';

const words = {
  label: 'B：一天中的等候',
  own: 'B 平均',
  reference: 'A',
  band: '80% 的日子',
  limit: '目标 15 分钟',
  closing: '闭厅',
  clock: clockFrom('09:00'),
};
const rows: WaitBandRows = {
  waits: profile([2, 8, 6, 3, null]),
  reference: profile([4, 14, 10, 5, null]),
  limitMinutes: 15,
  fromMinute: 0,
  closesMinute: 60,
  mostMinutes: 20,
  pointedSlot: null,
};
const size = { width: 480, height: 200 };
const drawn = (part: Partial<WaitBandRows> = {}): string => renderToStaticMarkup(renderWaitBands({ ...rows, ...part }, size, words));

describe('waits over the day', () => {
  it('are a line in the band of most days, beside the scenario they are compared with', () => {
    expect(drawn()).toMatchSnapshot();
  });
  it('stand alone for the first scenario', () => {
    expect(drawn({ reference: null })).not.toContain('band-reference');
  });
  it('show a limit only where it lies on the scale', () => {
    expect(drawn()).toContain('目标 15 分钟');
    expect(drawn({ mostMinutes: 10 })).not.toContain('目标 15 分钟');
    expect(drawn({ limitMinutes: null })).not.toContain('band-limit');
  });
  it('mark closing when people waited beyond it', () => {
    expect(drawn()).not.toContain('闭厅');
    expect(drawn({ closesMinute: 45 })).toContain('闭厅');
  });
  it('mark the quarter hour that is pointed at', () => {
    expect(drawn({ pointedSlot: 1 })).toContain('band-pointed');
    expect(drawn({ pointedSlot: 4 })).not.toContain('band-pointed');
  });
  it('begin where a look-ahead does', () => {
    const ahead = drawn({ fromMinute: 30 });
    expect(ahead).not.toContain('>09:00<');
    expect(ahead).toContain('>10:00<');
  });
  it('draw nothing when nobody was called', () => {
    expect(renderWaitBands({ ...rows, waits: profile([null, null]) }, size, words)).toBeNull();
  });
});

it('the quarter hour under the pointer is the one drawn there', () => {
  for (const slot of [0, 1, 2, 3]) expect(waitSlotAt(waitScale(rows, 480)((slot + 0.5) * 15), rows, 480)).toBe(slot);
  expect(waitSlotAt(2, rows, 480)).toBeNull();
});
