import { describe, expect, test } from 'vitest';
import type { ServiceWindowState } from '#contracts/hall-state';
import type { Scenario } from '#contracts/scenario';
import { buildLookAhead } from '#engine/look-ahead/build-look-ahead';
import { handScenario } from '../../support/by-hand.ts';
import { at, hallCalendar, liveHall, tenOClock, windowOf } from '../../support/live-hall.ts';

const allDay = { fromMinute: 0, toMinute: 480 };
const planned = (id: string, ...periods: { fromMinute: number; toMinute: number }[]) => ({ id, queues: ['A'], periods });
const hours = { startsAt: '09:00', closesMinute: 480, ends: 'empty' } as const;

/** When each window is staffed from ten o'clock on: `W1 60-480`. */
function plansOf(windows: readonly ServiceWindowState[], parts: Partial<Scenario>): string[] {
  const scenario = handScenario({ hours, queues: [{ id: 'A' }, { id: 'B' }], ...parts });
  const ahead = buildLookAhead(liveHall({ windows }), scenario, { now: tenOClock, calendar: hallCalendar, horizonMinutes: 1000 });
  return ahead.scenario.windows.map(({ id, periods = [] }) =>
    [id, ...periods.map(({ fromMinute, toMinute, queues }) => `${fromMinute}-${toMinute}${queues ? ` ${queues.join()}` : ''}`)].join(' '),
  );
}

describe('the windows of a look-ahead', () => {
  test('go by the plan where nobody tells of windows', () => {
    const windows = [planned('W1', { fromMinute: 0, toMinute: 100 }, { fromMinute: 200, toMinute: 480 }), planned('W2', allDay)];
    expect(plansOf([], { windows })).toEqual(['W1 60-100 200-480', 'W2 60-480']);
  });

  test('that are open as planned stay so, and serve what they serve now until the shift is over', () => {
    const windows = [planned('W1', { fromMinute: 0, toMinute: 200 }, { fromMinute: 260, toMinute: 480 })];
    expect(plansOf([windowOf('W1', { queues: ['B', 'A'] })], { windows })).toEqual(['W1 60-200 B,A 260-480']);
  });

  test('that are closed though planned stay closed for the shift', () => {
    const windows = [planned('W1', { fromMinute: 0, toMinute: 200 }, { fromMinute: 260, toMinute: 480 }), planned('W2', allDay)];
    expect(plansOf([windowOf('W1', { status: 'closed' }), windowOf('W2')], { windows })).toEqual(['W1 260-480', 'W2 60-480']);
  });

  test('that should have opened a moment ago are late', () => {
    const windows = [planned('W1', { fromMinute: 50, toMinute: 480 })];
    const staff = { late: { share: 0.1, delay: { kind: 'exponential', meanMinutes: 6 } as const } };
    expect(plansOf([windowOf('W1', { status: 'closed' })], { windows, staff })).toEqual(['W1 66-480']);
  });

  test('that are open though not planned stand for one that is not', () => {
    const windows = [planned('W1', { fromMinute: 0, toMinute: 300 }), planned('W2', { fromMinute: 400, toMinute: 480 })];
    expect(plansOf([windowOf('W1', { status: 'closed' }), windowOf('W2')], { windows })).toEqual(['W1', 'W2 60-300 400-480']);
  });

  test('that stand for another though they are to open soon leave that to the other', () => {
    const soon = planned('W2', { fromMinute: 90, toMinute: 480 });
    const live = [windowOf('W1', { status: 'closed' }), windowOf('W2')];
    expect(plansOf(live, { windows: [planned('W1', allDay), soon] })).toEqual(['W1 90-480', 'W2 60-480']);
    // So they do from the first minute, before anybody is late.
    expect(plansOf(live, { windows: [planned('W1', { fromMinute: 55, toMinute: 300 }), soon] })).toEqual(['W1 90-480', 'W2 60-300']);
  });

  test('that are open though nobody planned them stay open', () => {
    const windows = [planned('W1', allDay), planned('W2')];
    expect(plansOf([windowOf('W1'), windowOf('W2')], { windows })).toEqual(['W1 60-480', 'W2 60-480']);
  });

  test('that the plan of the day does not know serve what they say', () => {
    expect(plansOf([windowOf('W9', { queues: ['B', 'X'] })], { windows: [planned('W1')] })).toEqual(['W1', 'W9 60-480']);
  });

  test('on a break that all take together are back when it has lasted as long as breaks do', () => {
    const breaks = [{ windowIds: ['W1', 'W2'], fromMinute: 50, toMinute: 90, minutes: 40, relays: 1 }];
    const rests = windowOf('W1', { status: 'paused', reason: 'break', statusSince: at(54) });
    const windows = [planned('W1', allDay), planned('W2', allDay)];
    // The break was decided on in the middle of the service before, which takes ten minutes.
    expect(plansOf([rests, windowOf('W2')], { windows, breaks })).toEqual(['W1 89-480', 'W2 90-480']);
  });

  test('still open long after all have gone on their break work through it', () => {
    const breaks = [{ windowIds: ['W1'], fromMinute: 35, toMinute: 90, minutes: 55, relays: 1 }];
    expect(plansOf([windowOf('W1')], { windows: [planned('W1', allDay)], breaks })).toEqual(['W1 60-480']);
  });

  test('on a break taken in turns are back in time too, and keep their plan until theirs comes', () => {
    const breaks = [{ windowIds: ['W1', 'W2'], fromMinute: 50, toMinute: 90, minutes: 20, relays: 2 }];
    const rests = windowOf('W1', { status: 'paused', reason: 'break', statusSince: at(54) });
    const windows = [planned('W1', allDay), planned('W2', allDay)];
    expect(plansOf([rests, windowOf('W2')], { windows, breaks })).toEqual(['W1 69-480', 'W2 60-480']);
  });

  test('that stand still for another reason go on after what such pauses still last', () => {
    const duration = { kind: 'exponential', meanMinutes: 12 } as const;
    const interruptions = [{ id: 'system', windowIds: ['W1'], meanMinutesBetween: 500, duration, whileServing: 'finish' as const }];
    const stopped = (minute: number) => windowOf('W1', { status: 'paused', reason: 'system', statusSince: at(minute) });
    const windows = [planned('W1', allDay)];
    expect(plansOf([stopped(58)], { windows, interruptions })).toEqual(['W1 70-480']);
    expect(plansOf([stopped(10)], { windows, interruptions })).toEqual(['W1 63-480']);
  });
});
