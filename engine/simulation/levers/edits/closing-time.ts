import type { ScenarioWindow } from '#contracts/scenario-windows';

/** A window that closed with the hall, open until `untilMinute` instead; one that had closed before stays closed. */
export function openUntil(serviceWindow: ScenarioWindow, closesMinute: number, untilMinute: number): ScenarioWindow {
  const { periods } = serviceWindow;
  if (periods === undefined) return serviceWindow;
  return {
    ...serviceWindow,
    periods: periods.map((period) => (period.toMinute >= closesMinute ? { ...period, toMinute: untilMinute } : period)),
  };
}

/** A window that is open all day, closed at `closesMinute` although the hall is open for longer. */
export function closeAt(serviceWindow: ScenarioWindow, closesMinute: number): ScenarioWindow {
  return serviceWindow.periods === undefined ? { ...serviceWindow, periods: [{ fromMinute: 0, toMinute: closesMinute }] } : serviceWindow;
}
