import type { WindowAction } from '#contracts/commands';
import type { PauseReason } from '#contracts/events';
import type { ScenarioWindow, WindowPeriod } from '#contracts/scenario-windows';
import { without } from '../look-ahead/rest-of-plan.ts';
import type { CommandDelays } from './command-delays.ts';

/** Minutes of a look-ahead: its beginning and its end. */
export interface RemedySpan {
  readonly now: number;
  readonly end: number;
  readonly delays: CommandDelays;
}

/** Assumed minutes of a pause that is asked for. */
const pauseMinutes: Readonly<Record<PauseReason, number>> = { break: 15, meal: 45, system: 30, training: 60, vacant: 15, other: 20 };

/** A window of a look-ahead after a command was carried out as people do: some minutes later, and until the end. */
export function changeWindow(spec: ScenarioWindow, request: WindowAction, { now, end, delays }: RemedySpan): ScenarioWindow {
  const periods = spec.periods ?? [{ fromMinute: now, toMinute: end }];
  const changed = Math.min(end, now + delays.changeMinutes);
  switch (request.action) {
    case 'open': {
      const queues = request.queues && request.queues.length > 0 ? request.queues : null;
      if (isOpen(periods, now)) return queues ? { ...spec, periods: reassigned(periods, changed, queues) } : spec;
      const opens = Math.min(end, now + delays.openMinutes);
      const added = { fromMinute: opens, toMinute: end, ...(queues && { queues }) };
      return { ...spec, periods: nonEmpty([...without(periods, opens, end), added]) };
    }
    case 'close':
      return { ...spec, periods: without(periods, changed, Number.MAX_VALUE) };
    case 'pause':
      return { ...spec, periods: without(periods, changed, changed + pauseMinutes[request.reason]) };
    case 'resume':
      return { ...spec, periods: resumed(periods, now, changed) };
    case 'assign':
      return { ...spec, periods: reassigned(periods, changed, request.queues) };
  }
}

/** The window that somebody leaves for another: closed from when that opens. */
export function leaveWindow(spec: ScenarioWindow, { now, end, delays }: RemedySpan): ScenarioWindow {
  const periods = spec.periods ?? [{ fromMinute: now, toMinute: end }];
  return { ...spec, periods: without(periods, Math.min(end, now + delays.openMinutes), Number.MAX_VALUE) };
}

const isOpen = (periods: readonly WindowPeriod[], minute: number): boolean =>
  periods.some(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute);

const nonEmpty = (periods: readonly WindowPeriod[]): WindowPeriod[] => periods.filter(({ fromMinute, toMinute }) => toMinute > fromMinute);

/** What is served from a minute on, whenever somebody is there. */
function reassigned(periods: readonly WindowPeriod[], from: number, queues: readonly string[]): WindowPeriod[] {
  const after = periods.map((period) => ({ ...period, fromMinute: Math.max(period.fromMinute, from), queues: [...queues] }));
  return nonEmpty([...without(periods, from, Number.MAX_VALUE), ...after]);
}

/** A pause that ends early: the next stretch begins now. */
function resumed(periods: readonly WindowPeriod[], now: number, from: number): WindowPeriod[] {
  if (isOpen(periods, now)) return [...periods];
  const [next, ...later] = [...periods].filter(({ toMinute }) => toMinute > now).sort((a, b) => a.fromMinute - b.fromMinute);
  return next ? [{ ...next, fromMinute: Math.min(next.fromMinute, from) }, ...later] : [];
}
