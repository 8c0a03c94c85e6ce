import { openHighs } from '#engine/planning/highs-solver';
import { parseDay } from '../../sensors-sim/hall-time.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import type { Bench, BenchResult } from './bench.ts';
import { openDemoHistory } from './demo-history.ts';
import { measureClosing } from './tidal-closing.ts';
import { readTestDays } from './tidal-days.ts';
import { measureAtEqualHours } from './tidal-equal-hours.ts';
import { measureAtEqualService } from './tidal-equal-service.ts';
import { solveLargeHall } from './tidal-solve.ts';

const hallId = 'jincheng';
const firstDay = parseDay('2026-11-16');
const historyDays = 28;
const testDays = 40;
/** Overtime is a matter of yes or no: it takes more days to see how likely it is. */
const closingDays = 240;
const seed = 1;

/** The tidal plan against the fixed plan, the threshold rule and Erlang C, on days of the demo hall that no plan has seen. */
export const run: Bench['run'] = async ({ scale, say }): Promise<BenchResult> => {
  const solver = await openHighs();
  say(`taking in ${historyDays} days of ${hallId}`);
  const history = await openDemoHistory(hallId, firstDay, historyDays, seed);
  const days = await readTestDays(history, firstDay, Math.max(3, Math.round(testDays * scale)));
  await history.node.close();
  const ground = { hall: loadHall(hallId), days, seed, solver, say };
  const equalHours = measureAtEqualHours(ground);
  const equalService = measureAtEqualService(ground);
  const closing = measureClosing(ground, Math.round(closingDays * scale));
  const solve = await solveLargeHall(solver, scale, say);
  return { hallId, historyDays, testDays: days.length, equalHours, equalService, closing, solve };
};
