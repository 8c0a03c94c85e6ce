import { describe, expect, test } from 'vitest';
import type { ScenarioWindow, WindowPeriod } from '#contracts/scenario-windows';
import { changeWindow } from '#engine/remedies/change-window';

const delays = { openMinutes: 5, changeMinutes: 2, observations: { open: 9, change: 9 } };
const span = { now: 100, end: 160, delays };
const of = (...periods: WindowPeriod[]): ScenarioWindow => ({ id: 'W1', queues: ['A'], periods });
const stretch = (fromMinute: number, toMinute: number, queues?: string[]): WindowPeriod => ({
  fromMinute,
  toMinute,
  ...(queues && { queues }),
});

describe('a window of the next minutes', () => {
  test.each<[string, ScenarioWindow, Parameters<typeof changeWindow>[1], WindowPeriod[]]>([
    ['that is closed is open when somebody has come', of(), { action: 'open' }, [stretch(105, 160)]],
    ['opens for other queues than its own', of(), { action: 'open', queues: ['B'] }, [stretch(105, 160, ['B'])]],
    ['that was to open later opens now and stays', of(stretch(130, 150)), { action: 'open' }, [stretch(105, 160)]],
    ['that is open stays so', of(stretch(100, 150)), { action: 'open' }, [stretch(100, 150)]],
    ['closes, and opens no more', of(stretch(100, 120), stretch(130, 160)), { action: 'close' }, [stretch(100, 102)]],
    ['goes on after a break', of(stretch(100, 160)), { action: 'pause', reason: 'break' }, [stretch(100, 102), stretch(117, 160)]],
    ['that is paused goes on at once', of(stretch(120, 160)), { action: 'resume' }, [stretch(102, 160)]],
    [
      'serves another queue, before its break and after',
      of(stretch(100, 110), stretch(120, 160)),
      { action: 'assign', queues: ['B', 'A'] },
      [stretch(100, 102), stretch(102, 110, ['B', 'A']), stretch(120, 160, ['B', 'A'])],
    ],
  ])('%s', (_, spec, request, periods) => {
    expect(changeWindow(spec, request, span).periods).toEqual(periods);
  });
});
