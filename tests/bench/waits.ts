import { existsSync } from 'node:fs';
import type { HallPlan } from '#contracts/hall-plan';
import type { Scenario } from '#contracts/scenario';
import { dayAfter } from '#engine/fitting/day-hours';
import { fitScenario } from '#engine/fitting/fit-scenario';
import { HallCalendar } from '#engine/hall-calendar';
import type { HallMessage } from '../../sensors-sim/hall-day.ts';
import { runHistory } from '../../sensors-sim/history-run.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import { openNode } from '../../server/node.ts';
import { type Bench, type BenchResult, rounded } from './bench.ts';
import { BreachTruth } from './breach-truth.ts';
import { WaitTrial } from './wait-trial.ts';
import { backtestBankCalls } from './waits-bank.ts';

/** A seed that nothing was developed on. */
const seed = 90_210;
const until = Date.parse('2026-11-20T12:00:00Z');
const fittedDays = 21;
const learningDays = 4;
const testDays = 3;
const everyTicket = 3;
const warnEveryMinutes = 10;
const warnedMinutes = 15;
const bank = '../shared/data/bank_calls/1999-02.tsv.gz';

/** Predicted waits on days of a demo hall that the simulator knows from its history alone, and on the calls of a bank. */
export const run: Bench['run'] = async ({ scale, say }): Promise<BenchResult> => {
  const hall = await demoHallWaits('jincheng', Math.max(1, Math.round(testDays * scale)), say);
  return { ...hall, bankCalls: existsSync(bank) ? await backtestBankCalls(bank) : 'skipped: the recording is not there' };
};

async function demoHallWaits(hallId: string, days: number, say: (line: string) => void): Promise<BenchResult> {
  const hall = loadHall(hallId);
  const node = await openNode({
    dataDir: null,
    hallFolders: [],
    adapterFolders: [],
    broker: null,
    wall: Date.now,
    log: { info: () => undefined, warn: say, error: say },
    onStoreFailure: (cause) => say(String(cause)),
  });
  const calendar = new HallCalendar(hall.plan.timeZone);
  const trial = new WaitTrial(hall.plan);
  const truth = new BreachTruth();
  const firstDay = calendar.serviceDayNumber(until) - learningDays - days + 1;
  const scenarios = new Map<string, Promise<Scenario | null>>();
  const scenarioOf = (day: string): Promise<Scenario | null> => {
    const known = scenarios.get(day);
    if (known) return known;
    const fitted = fitScenario(node.queries, hall.plan, { fromDay: dayAfter(day, -fittedDays), toDay: dayAfter(day, -1), forDay: day });
    const scenario = fitted.then((found) => found.scenario);
    scenarios.set(day, scenario);
    return scenario;
  };
  let waiting: HallMessage[] = [];
  let issued = 0;
  let warnedAt = 0;
  const flush = async (): Promise<void> => {
    await node.intake.receiveBatch(waiting, 'bench');
    waiting = [];
  };
  const take = async (message: HallMessage): Promise<void> => {
    waiting.push(message);
    const { at, event } = message;
    const dayNumber = calendar.serviceDayNumber(at);
    if (dayNumber < firstDay) return;
    const ticketId = event.subject ?? message.topic.split('/').at(-1) ?? '';
    truth.take(event.type, ticketId, at, event.data);
    if (event.type === 'ticket.called') trial.called(ticketId, at);
    if (event.type === 'ticket.abandoned') trial.gone(ticketId);
    if (event.type !== 'ticket.issued') return;
    issued += 1;
    const isWarned = at - warnedAt >= warnEveryMinutes * 60_000;
    if (issued % everyTicket !== 0 && !isWarned) return;
    await flush();
    const day = calendar.dayText(dayNumber);
    const scenario = await scenarioOf(day);
    if (!scenario) return;
    const isTest = dayNumber >= firstDay + learningDays;
    const state = node.engine.state(hallId);
    if (issued % everyTicket === 0) trial.promise(state, scenario, at, ticketId, isTest);
    if (isWarned && isTest) trial.warn(state, scenario, at, warnedMinutes);
    if (isWarned) warnedAt = at;
  };
  await runHistory(
    { halls: [hall], until, days: fittedDays + learningDays + days, seed },
    async (messages) => {
      for (const message of messages) await take(message);
      if (waiting.length > 4000) await flush();
    },
    (share) => say(`${Math.round(100 * share)} % of the days`),
  );
  await flush();
  await node.close();
  return {
    hall: hallId,
    seed,
    days,
    queued: trial.queued.figures(),
    everybody: trial.everybody.figures(),
    breach: truth.score(trial.warnings, targetsOf(hall.plan), warnedMinutes),
    lookAheadMilliseconds: rounded(trial.milliseconds.reduce((sum, value) => sum + value, 0) / Math.max(1, trial.milliseconds.length)),
  };
}

const targetsOf = ({ queues }: HallPlan): ReadonlyMap<string, number> =>
  new Map(queues.map(({ id, target }) => [id, target.withinMinutes]));
