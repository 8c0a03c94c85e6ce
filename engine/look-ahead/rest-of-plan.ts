import type { BreakRelay, ScenarioWindow, WindowPeriod } from '#contracts/scenario-windows';

/** A stretch of a window's plan without a gap, breaks not taken out. Minutes of the scenario. */
export interface Shift {
  readonly from: number;
  readonly to: number;
  readonly periods: readonly WindowPeriod[];
}

/** A break of one window, as its relay has it. */
export interface BreakTurn {
  readonly from: number;
  readonly to: number;
  readonly relay: BreakRelay;
}

export const contains = ({ from, to }: { readonly from: number; readonly to: number }, minute: number): boolean =>
  from <= minute && minute < to;

/** The shifts of a window that are not over at `minute`; one without a plan is open until `end`. */
export function shiftsAhead({ periods }: ScenarioWindow, minute: number, end: number): Shift[] {
  const shifts: Shift[] = [];
  const inOrder = [...(periods ?? [{ fromMinute: 0, toMinute: end }])].sort((a, b) => a.fromMinute - b.fromMinute);
  for (const period of inOrder) {
    const last = shifts.at(-1);
    if (last?.to === period.fromMinute)
      shifts[shifts.length - 1] = { from: last.from, to: period.toMinute, periods: [...last.periods, period] };
    else shifts.push({ from: period.fromMinute, to: period.toMinute, periods: [period] });
  }
  return shifts.filter(({ to }) => to > minute);
}

/** By window: its breaks that are not over at `minute`, in turns as the simulator takes them. */
export function turnsAhead(breaks: readonly BreakRelay[], minute: number): Map<string, BreakTurn[]> {
  const turns = new Map<string, BreakTurn[]>();
  for (const relay of breaks)
    relay.windowIds.forEach((windowId, place) => {
      const from = relay.fromMinute + (place % relay.relays) * relay.minutes;
      const to = from + relay.minutes;
      if (to > minute) turns.set(windowId, [...(turns.get(windowId) ?? []), { from, to, relay }]);
    });
  return turns;
}

/** A shift from `minute` on. */
export function shiftFrom(shift: Shift, minute: number): Shift {
  const periods = shift.periods
    .filter(({ toMinute }) => toMinute > minute)
    .map((period) => ({ ...period, fromMinute: Math.max(minute, period.fromMinute) }));
  return { from: Math.max(minute, shift.from), to: shift.to, periods };
}

/** Periods with a stretch taken out of them. */
export function without(periods: readonly WindowPeriod[], from: number, to: number): WindowPeriod[] {
  return periods.flatMap((period) => {
    if (to <= period.fromMinute || from >= period.toMinute) return [period];
    const before = { ...period, toMinute: from };
    const after = { ...period, fromMinute: to };
    return [before, after].filter(({ fromMinute, toMinute }) => toMinute > fromMinute);
  });
}
