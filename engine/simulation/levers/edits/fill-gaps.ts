import type { Scenario } from '#contracts/scenario';
import type { ScenarioWindow, WindowPeriod } from '#contracts/scenario-windows';

interface Stretch {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The window open throughout a stretch at the ends of which it is open: gaps that lie within it are gone. */
export function fillGaps(serviceWindow: ScenarioWindow, { fromMinute, toMinute }: Stretch): ScenarioWindow {
  if (serviceWindow.periods === undefined) return serviceWindow;
  const periods: WindowPeriod[] = [];
  for (const period of [...serviceWindow.periods].sort((a, b) => a.fromMinute - b.fromMinute)) {
    const before = periods.at(-1);
    const closes = before !== undefined && before.toMinute >= fromMinute && period.fromMinute <= toMinute;
    if (before && closes) periods[periods.length - 1] = { ...before, toMinute: period.fromMinute };
    if (before && closes && !('queues' in period) && !('queues' in before) && before.pace === period.pace)
      periods[periods.length - 1] = { ...before, toMinute: period.toMinute };
    else periods.push(period);
  }
  return { ...serviceWindow, periods };
}

/** The breaks of a scenario without those that some windows take in a stretch. */
export const dropBreaks = ({ breaks = [] }: Scenario, windowIds: ReadonlySet<string>, { fromMinute, toMinute }: Stretch) =>
  breaks.flatMap((relay) => {
    if (relay.fromMinute >= toMinute || relay.toMinute <= fromMinute) return [relay];
    const others = relay.windowIds.filter((id) => !windowIds.has(id));
    return others.length > 0 ? [{ ...relay, windowIds: others }] : [];
  });
