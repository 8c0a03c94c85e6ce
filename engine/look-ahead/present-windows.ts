import type { HallState, ServiceWindowState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import type { LooseBreak, ScenarioWindow, WindowPeriod } from '#contracts/scenario-windows';
import { meanOf } from '../simulation/sampler.ts';
import { breaksToCome, isInTurns } from './breaks-to-come.ts';
import { settleBreaks } from './present-breaks.ts';
import { settleVacancies } from './present-vacancies.ts';
import { shiftFrom, shiftsAhead, turnsAhead, without } from './rest-of-plan.ts';
import { reseat, type WindowSeat } from './window-seat.ts';

/** The time of a look-ahead, in minutes of its scenario. */
export interface LookAheadSpan {
  readonly minute: number;
  readonly end: number;
  readonly minuteAt: (time: Instant) => number;
}

export interface ArrangedWindows {
  /** Breaks that all take together are in their periods. */
  readonly windows: ScenarioWindow[];
  readonly breaks: LooseBreak[];
}

/** The windows as they are, and as they will be up to `end`: their plan, brought in line with who sits there now. */
export function arrangeWindows(state: HallState, scenario: Scenario, { minute, end, minuteAt }: LookAheadSpan): ArrangedWindows {
  const { breaks = [], staff, hours } = scenario;
  const dayEnd = Math.max(end, hours.closesMinute);
  const turns = turnsAhead(
    breaks.filter((relay) => !isInTurns(relay)),
    minute,
  );
  const isTold = Object.values(state.windows).some(({ statusSince }) => statusSince !== null);
  const queues = new Set(scenario.queues.map(({ id }) => id));
  const seats = [...scenario.windows, ...metWindows(state, scenario, queues)].map((spec): WindowSeat => {
    const live = isTold ? (state.windows[spec.id] ?? null) : null;
    return { spec, live, shifts: shiftsAhead(spec, minute, dayEnd), turns: turns.get(spec.id) ?? [], awayUntil: minute };
  });
  reseat(seats, minute, dayEnd, staff?.late ? meanOf(staff.late.delay) : 0);
  settleBreaks(seats, scenario, minute, minuteAt);
  settleVacancies(seats, state, scenario, minute, minuteAt);
  return {
    windows: seats.map((seat) => ({ ...seat.spec, periods: periodsOf(seat, minute, end, queues) })),
    breaks: breaksToCome(seats, scenario, minute, minuteAt).filter(({ fromMinute }) => fromMinute < end),
  };
}

/** Windows that the scenario does not know, and that are open or serve somebody. */
function metWindows({ windows }: HallState, scenario: Scenario, queues: ReadonlySet<string>): ScenarioWindow[] {
  const known = new Set(scenario.windows.map(({ id }) => id));
  return Object.values(windows)
    .filter(({ id, status, ticketId }) => !known.has(id) && (status !== 'closed' || ticketId !== null))
    .map(({ id, queues: own }) => ({ id, queues: own.filter((queueId) => queues.has(queueId)), periods: [] }))
    .filter((one) => one.queues.length > 0);
}

function periodsOf(
  { spec, live, shifts, turns, awayUntil }: WindowSeat,
  minute: number,
  end: number,
  known: ReadonlySet<string>,
): WindowPeriod[] {
  const assigned = assignmentOf(spec, live, known);
  const staffed = shifts.flatMap((shift) => {
    const { from, periods } = shiftFrom(shift, minute);
    // What a window serves now it serves until its shift is over.
    return from > minute || assigned === null ? periods : periods.map((period) => ({ ...period, queues: assigned }));
  });
  const taken = turns.reduce((periods, { from, to }) => without(periods, from, to), staffed);
  return without(taken, minute, awayUntil).filter(({ fromMinute }) => fromMinute < end);
}

/** What a staffed window serves now, where that is not its own queues. */
function assignmentOf({ queues: own }: ScenarioWindow, live: ServiceWindowState | null, known: ReadonlySet<string>): string[] | null {
  if (live === null || live.status === 'closed') return null;
  const queues = live.queues.filter((queueId) => known.has(queueId));
  return queues.length === 0 || queues.join() === own.join() ? null : queues;
}
