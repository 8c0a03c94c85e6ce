import type { HallState } from '#contracts/hall-state';
import type { TicketId } from '#contracts/ids';
import type { Scenario } from '#contracts/scenario';
import type { WaitInterval } from '#contracts/wait-forecast';
import { buildLookAhead, type LookAheadMoment } from '../look-ahead/build-look-ahead.ts';
import type { PathTask, SimulatedPaths } from '../simulation/simulate-paths.ts';
import { fanMinutes, forecastWaits, type RawQueueForecast } from './forecast-waits.ts';

/** So far the fan is shown, and as far again is looked so that the waits of those who come last are seen to their end. */
const horizonMinutes = 240;

export interface LookAheadSize {
  readonly paths: number;
  readonly seed: number;
}

/** What the live hall asks of the simulator. */
export interface LookAheadQuestion {
  readonly task: PathTask;
  readonly tickets: readonly TicketId[];
}

/** What paths say of everybody who waits and of every queue, before any correction. */
export interface HallLookAhead {
  /** Total waits, what has passed included; null beyond the horizon. */
  readonly tickets: ReadonlyMap<TicketId, WaitInterval | null>;
  readonly queues: readonly RawQueueForecast[];
}

/** The live hall as a task; `day` is the fitted scenario of its present service day. */
export function askLookAhead(
  state: HallState,
  day: Scenario,
  moment: Omit<LookAheadMoment, 'horizonMinutes'>,
  { paths, seed }: LookAheadSize,
): LookAheadQuestion {
  const { scenario, waiting } = buildLookAhead(state, day, { ...moment, horizonMinutes });
  const from = scenario.start?.minute ?? 0;
  return { task: { scenario, seed, paths, probeMinutes: fanMinutes.map((minute) => from + minute) }, tickets: waiting };
}

export function readLookAhead({ task, tickets }: LookAheadQuestion, paths: SimulatedPaths): HallLookAhead {
  const { start, queues } = task.scenario;
  const found = forecastWaits(
    {
      startMinute: start?.minute ?? 0,
      waitedMinutes: (start?.waiting ?? []).map(({ waitedMinutes }) => waitedMinutes),
      queueIds: queues.map(({ id }) => id),
    },
    paths,
  );
  return { tickets: new Map(tickets.map((ticketId, place) => [ticketId, found.tickets[place] ?? null])), queues: found.queues };
}
