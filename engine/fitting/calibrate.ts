import { type Calibration, type CalibrationMode, calibrationStatistics } from '#contracts/calibration';
import type { ServiceDay } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { catalog } from '../analytics/query-catalog.ts';
import { ask } from '../analytics/question.ts';
import { checkScenario } from '../simulation/check-scenario.ts';
import { simulatorVersion } from '../simulation/version.ts';
import { composeScenario } from './compose-scenario.ts';
import { countInside } from './count-inside.ts';
import { frameOf } from './day-frame.ts';
import { kindOf } from './day-hours.ts';
import { legOfRow } from './day-leg.ts';
import { recordedWindows } from './day-windows.ts';
import { bookingsOf } from './fit-bookings.ts';
import { fitHall, type HallFit, openingsOn } from './hall-fit.ts';
import { type HistorySpan, readHistory } from './hall-history.ts';
import { measureLegs } from './measure-legs.ts';
import { accountRecorded, bandsOf, simulateDays } from './prediction-bands.ts';
import { recordedVisitors } from './recorded-visitors.ts';

export interface CalibrationRequest {
  readonly queries: HistorySpan['queries'];
  readonly plan: HistorySpan['plan'];
  /** Service days to fit on, both included. */
  readonly fitFrom: ServiceDay;
  readonly fitTo: ServiceDay;
  /** Past days to compare, none of which the fit should know. */
  readonly days: readonly ServiceDay[];
  readonly replications?: number;
  readonly seed?: number;
  /** Told the share done, 0 to 1. */
  readonly progress?: (share: number) => void;
}

const modes: readonly CalibrationMode[] = ['fitted', 'recorded'];
const usualReplications = 300;

/** Compares past days with simulated ones. Days that cannot be compared are named with their reason. */
export async function calibrate(request: CalibrationRequest): Promise<Calibration> {
  const { queries, plan, fitFrom, fitTo, days, replications = usualReplications, seed = 1, progress } = request;
  const history = await readHistory({ queries, plan, from: fitFrom, to: fitTo });
  const fit = await fitHall(queries, history);
  const compared: Calibration['days'] = [];
  const leftOut: Calibration['leftOut'] = [];
  for (const [place, day] of days.entries()) {
    const outcome = fit === null ? noHistory : await compareDay(fit, request, day, replications, seed);
    if (typeof outcome === 'string') leftOut.push({ day, reason: outcome });
    else compared.push(...outcome);
    progress?.((place + 1) / days.length);
  }
  return {
    hallId: plan.id,
    fitFrom,
    fitTo,
    replications,
    seed,
    version: simulatorVersion,
    summaries: modes.map((mode) => {
      const values = compared.filter((one) => one.mode === mode).flatMap((one) => one.values);
      return {
        mode,
        overall: countInside(values),
        statistics: calibrationStatistics.map((statistic) => ({
          statistic,
          count: countInside(values.filter((value) => value.statistic === statistic)),
        })),
      };
    }),
    days: compared,
    leftOut,
  };
}

const noHistory = 'no_history';

async function compareDay(
  fit: HallFit,
  { queries, plan }: CalibrationRequest,
  day: ServiceDay,
  replications: number,
  seed: number,
): Promise<Calibration['days'] | string> {
  const kind = fit.demand.kinds.get(kindOf(plan, day));
  if (!kind) return 'no_like_day';
  const span = { hall_id: plan.id, time_zone: plan.timeZone, from: day, until: day };
  const openings = await ask(queries, catalog.fitOpenings, span);
  const bookings = await ask(queries, catalog.fitBookings, span);
  const rows = await ask(queries, catalog.fitDay, { hall_id: plan.id, time_zone: plan.timeZone, day });
  if (rows.length === 0) return 'no_tickets';
  if (openings.length === 0) return 'no_windows';
  const frame = frameOf(plan, day, kind, openingsOn(fit.history.openings, kind.days));
  const windows = recordedWindows(openings, day, frame);
  const accounting = accountRecorded(plan, windows.stretches, openings, frame);
  const observed = measureLegs(
    rows.flatMap((row) => legOfRow(row) ?? []),
    accounting,
  );
  return modes.map((mode) => {
    const booked = bookingsOf(bookings, day);
    const recorded = mode === 'fitted' ? null : (matters: Parameters<typeof recordedVisitors>[2]) => recordedVisitors(rows, frame, matters);
    const scenario: Scenario = composeScenario({ fit, kind, day, frame, windows, booked, recorded });
    const { problems } = checkScenario(scenario);
    if (problems.length > 0) throw new TypeError(`a fitted scenario is none: ${JSON.stringify(problems[0])}`);
    const simulated = simulateDays(scenario, accounting, frame, replications, seed);
    return { day, mode, values: bandsOf(observed, simulated) };
  });
}
