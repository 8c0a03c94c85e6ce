import { fitDay } from '#engine/fitting/fit-scenario';
import { fitHall } from '#engine/fitting/hall-fit';
import { readHistory } from '#engine/fitting/hall-history';
import { HallCalendar } from '#engine/hall-calendar';
import { buildLookAhead } from '#engine/look-ahead/build-look-ahead';
import { Experiment } from '#engine/simulation/experiment';
import { formatDay } from '../../sensors-sim/hall-time.ts';
import { SimulationPool } from '../../server/workers/simulation-pool.ts';
import { median, rounded } from './bench.ts';
import { findBusiestMinute } from './busiest-minute.ts';
import { type DemoHistory, openDemoHistory } from './demo-history.ts';

const hallId = 'taizhou';
/** 2026-11-25, a Wednesday. */
const day = Date.UTC(2026, 10, 25) / 86_400_000;
const fittedDays = 28;
const seed = 4711;
const paths = 200;
const horizonMinutes = 120;
const rounds = 9;
const threads = 2;
const noStop = new AbortController().signal;

export interface LookAheadFigures {
  /** From the live state to the result, the median of some rounds. */
  readonly milliseconds: number;
  readonly waiting: number;
  readonly serving: number;
  /** Hall time, ISO-8601 UTC. */
  readonly at: string;
}

/** 200 paths of the next two hours of Taizhou, from the minute of a day at which most people wait. */
export async function measureLookAhead(): Promise<LookAheadFigures> {
  const at = await findBusiestMinute(hallId, day, seed);
  const history = await openDemoHistory(hallId, day, fittedDays, seed, at);
  try {
    return await measure(history, at);
  } finally {
    await history.node.close();
  }
}

async function measure({ node, fromDay, toDay }: DemoHistory, now: number): Promise<LookAheadFigures> {
  const plan = node.plans.find(({ id }) => id === hallId);
  if (!plan) throw new Error(`no hall ${hallId}`);
  const fit = await fitHall(node.queries, await readHistory({ queries: node.queries, plan, from: fromDay, to: toDay }));
  const today = fit && (await fitDay(node.queries, fit, formatDay(day), 'usual'));
  if (!today?.scenario) throw new Error('the history makes no scenario');
  const { scenario } = today;
  const calendar = new HallCalendar(plan.timeZone);
  const pool = new SimulationPool(threads);
  try {
    const took: number[] = [];
    let start = { waiting: 0, serving: 0 };
    for (let round = 0; round <= rounds; round += 1) {
      const begun = performance.now();
      const ahead = buildLookAhead(node.engine.state(hallId), scenario, { now, calendar, horizonMinutes }).scenario;
      const experiment = new Experiment([ahead], seed + round, { most: paths });
      await pool.run(`look ${round}`, experiment, noStop);
      // The first makes the threads ready.
      if (round > 0) took.push(performance.now() - begun);
      start = { waiting: ahead.start?.waiting.length ?? 0, serving: ahead.start?.serving.length ?? 0 };
    }
    return { milliseconds: rounded(median(took)), ...start, at: new Date(now).toISOString() };
  } finally {
    await pool.close();
  }
}
