import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { WindowAdherence } from '#contracts/plan-adherence';
import { renderTideChart, tideScale } from '../../../web/charts/tide-chart.tsx';
import { renderWindowStrips } from '../../../web/charts/window-strips.tsx';
import { fullHours, planClock } from '../../../web/planning/plan-clock.ts';
import { tideRows } from '../../../web/planning/tide-rows.ts';
import { somePlan } from '../planning/some-plan.ts';

const words = { label: '潮汐', demand: '需求', capacity: '开放', slack: '富余', shortfall: '不足', clock: planClock(somePlan) };
const size = { width: 600, height: 200 };
const hours = fullHours(somePlan);
const drawn = (queueId: string | null): string => renderToStaticMarkup(renderTideChart(tideRows(somePlan, queueId), hours, size, words));

describe('the tide', () => {
  it('is a wave of demand under a stepped line of windows, once a stretch of opening hours', () => {
    expect(drawn(null).match(/class="tide-demand"/g)).toHaveLength(2);
    expect(drawn(null).match(/class="tide-capacity"/g)).toHaveLength(2);
  });
  it('names what is short where it is short, and marks the slots that miss their target', () => {
    expect(drawn(null)).toContain('不足');
    expect(drawn(null).match(/class="tide-missed"/g)).toHaveLength(1);
    expect(drawn('B')).not.toContain('不足');
    expect(drawn('B')).not.toContain('tide-missed');
  });
  it('tells the hours of the hall', () => {
    for (const hour of ['09:00', '10:00', '11:00']) expect(drawn(null)).toContain(hour);
  });
  it('is left out where there is no room, and where there is nothing to show', () => {
    expect(renderTideChart(tideRows(somePlan, null), hours, { width: 100, height: 200 }, words)).toBeNull();
    expect(renderTideChart([], hours, size, words)).toBeNull();
  });
});

describe('window strips', () => {
  const draw = (followed: readonly WindowAdherence[] | null): string =>
    renderToStaticMarkup(
      renderWindowStrips(
        somePlan.windows,
        followed && { windows: followed, untilMinute: 90 },
        tideScale(tideRows(somePlan, null), size.width),
        hours,
        {
          label: '窗口',
          number: (id) => id.slice(1),
          letter: (id) => id,
          colour: (id) => (id === 'A' ? '#111111' : '#222222'),
          tell: (id, from, to, queues) => `${id} ${from}-${to} ${queues.join('+')}`,
          who: (id, from) => (id === 'W1' && from === 30 ? 'S1' : ''),
          closed: '不开放',
          was: (id, { state, fromMinute }) => `${id} ${state} ${fromMinute}`,
        },
      ),
    );
  const strips = draw(null);
  it('show by colour and letter what a window serves first, and behind it where it helps', () => {
    expect(strips.match(/fill="#111111"/g)).toHaveLength(1);
    expect(strips.match(/fill="#222222"/g)).toHaveLength(1);
    expect(strips).toContain('W1 30-90 A+B');
    expect(strips).toMatch(/A<tspan[^>]*> B</);
  });
  it('have what was under what was planned, where the plan was followed', () => {
    const spell = { fromMinute: 30, toMinute: 60, state: 'closed', planned: ['A'], actual: [], reason: null } as const;
    const spells = [
      { ...spell, planned: ['A'], actual: [] },
      { ...spell, fromMinute: 60, toMinute: 90, state: 'unknown' as const, planned: ['A'], actual: [] },
    ];
    const followed = draw([{ windowId: 'W1', spells }]);
    expect(followed.match(/class="strip-was closed"/g)).toHaveLength(1);
    expect(followed).toContain('W1 closed 30');
    expect(followed).toContain('unknown-hatch');
    expect(strips).not.toContain('strip-was');
  });
  it('say who sits there, where there is room and the plan names people', () => {
    expect(strips.match(/strip-who[^>]*>S1</g)).toHaveLength(1);
  });
  it('say of a window that stays closed that it does', () => {
    expect(strips.match(/不开放/g)).toHaveLength(1);
  });
});
