import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { Value } from 'typebox/value';
import type { ServiceDay } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { type PlanAnswer, PlanWishes, type StaffingRules } from '#contracts/tidal-plan';
import { HallError } from '#engine/errors';
import { weekdayOf } from '#engine/fitting/day-hours';
import { rulesOfHall, rulesOfScenario } from '#engine/planning/hall-rules';
import { openHighs } from '#engine/planning/highs-solver';
import type { KnownPeople } from '#engine/planning/known-people';
import { makePlan } from '#engine/planning/make-plan';
import { formatProblem } from '#engine/simulation/scenario-problem';
import { schemaProblems } from '#engine/simulation/schema-problems';
import { listShippedScenarios, loadScenario } from '../simulation/shipped-scenarios.ts';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import { describeTidalPlan } from './describe-tidal-plan.ts';
import { fitHallDay } from './fit-hall-day.ts';
import { declareDataFolder } from './open-node-access.ts';
import { parseDay } from './parse-day.ts';

interface Options {
  readonly day?: ServiceDay;
  readonly wishes?: string;
  readonly windowHours?: number;
  readonly slot?: number;
  readonly seed: number;
  readonly replications: number;
  readonly brief?: true;
  readonly data?: string;
}

/** What a plan is made for: a scenario, and who may do what. */
interface PlanGround {
  readonly scenario: Scenario;
  readonly rules: StaffingRules;
  readonly day?: ServiceDay;
  readonly people?: KnownPeople;
}

const tradeOffShares = [0.85, 1, 1.15];

/** The tidal plan of a day. */
export function declareTidalPlan(command: Command, act: Parameters<CliCommand['declare']>[1]): void {
  command
    .description('which window serves which queues when on a day, and what is to be expected of it')
    .argument('<hall>', 'a hall with a history, a scenario file (JSON), or the id of a shipped scenario')
    .option('--day <day>', 'the day of the hall to plan', parseDay)
    .option('--wishes <file>', 'targets, pins, locks, staff and limits as JSON')
    .option('--window-hours <n>', 'spend so many window-hours as well as can be, instead of as few as the target needs', above0)
    .option('--slot <minutes>', '15 or 30', above0)
    .option('--replications <n>', 'days by which the plan is judged', above0, 200)
    .option('--brief', 'leave out what other amounts of window-hours would buy, and the card of rules')
    .option('--seed <n>', 'the same history, wishes and seed give the same plan', above0, 1);
  declareDataFolder(command);
  command.action((hall: string, options: Options) => act((context) => planDay(hall, options, context)));
}

async function planDay(hall: string, options: Options, context: CliContext): Promise<CliOutcome> {
  const wishes = await readWishes(options);
  const ground = (await isScenario(hall)) ? await groundOfScenario(hall) : await groundOfHall(hall, options, context);
  context.say(`planning ${ground.rules.windows.length} windows`);
  const { seed, replications, brief } = options;
  const more = brief ? { tradeOffShares: [], wantsCard: false } : { tradeOffShares, wantsCard: true };
  const { day, ...known } = ground;
  const request = { ...known, wishes, seed, replications, ...more };
  const answer = makePlan(request, await openHighs());
  const dated: PlanAnswer = answer.plan && day !== undefined ? { ...answer, plan: { ...answer.plan, day } } : answer;
  return { done: dated.plan !== null, document: dated, text: describeTidalPlan(dated) };
}

const isScenario = async (name: string): Promise<boolean> => name.endsWith('.json') || (await listShippedScenarios()).includes(name);

async function groundOfScenario(path: string): Promise<PlanGround> {
  const scenario = await loadScenario(path);
  return { scenario, rules: rulesOfScenario(scenario) };
}

async function groundOfHall(hallId: string, { day, ...options }: Options, context: CliContext): Promise<PlanGround> {
  if (day === undefined) throw new HallError('bad_request', 'say for which day: --day 2026-03-02');
  const { plan, scenario, people } = await fitHallDay(hallId, day, options, context);
  return { scenario, rules: rulesOfHall(plan, weekdayOf(day), scenario.hours.startsAt ?? '00:00'), day, people };
}

/** Throws `HallError('bad_request')` with every problem of the file. */
async function readWishes({ wishes, windowHours, slot }: Options): Promise<PlanWishes> {
  const file: unknown = wishes === undefined ? {} : JSON.parse(await readFile(wishes, 'utf8'));
  const asked: unknown = {
    ...(typeof file === 'object' ? file : { file }),
    ...(windowHours === undefined ? {} : { windowHours }),
    ...(slot === undefined ? {} : { slotMinutes: slot }),
  };
  if (Value.Check(PlanWishes, asked)) return asked;
  throw new HallError('bad_request', `the wishes are none:\n${schemaProblems(PlanWishes, asked).map(formatProblem).join('\n')}`);
}

function above0(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('a number above 0 is needed');
  return value;
}
