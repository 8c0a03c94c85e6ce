import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { DesignRequest, type DesignResult } from '#contracts/designs';
import type { Estimate } from '#contracts/simulation';
import { HallError } from '#engine/errors';
import { schemaProblems } from '#engine/simulation/schema-problems';
import { openDesign, refusal } from '../simulation/open-study.ts';
import { runExperiment } from '../simulation/run-experiment.ts';
import { ScenarioDesk } from '../simulation/scenario-desk.ts';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import { fitHallDay } from './fit-hall-day.ts';
import { declareDataFolder } from './open-node-access.ts';

/** Simulates many plans that factors make of a scenario. */
export const designCommand: CliCommand = {
  name: 'design',
  summary: 'simulate many plans that factors make of a scenario: grid, Latin hypercube, tornado, or the best of them',
  examples: ['design staffing-grid.json', 'design staffing-grid.json --json'],
  declare(command: Command, act) {
    command.argument(
      '<design>',
      'a file with what is asked (JSON, as POST /api/designs takes it); its base is `shipped`, a `scenario`, or a `day` of a hall with its usual windows',
    );
    declareDataFolder(command);
    command.action((path: string, options: Options) => act((context) => design(path, options, context)));
  },
};

interface Options {
  readonly data?: string;
}

/** A hall's present is known where it is served. */
const fromNow = (): Promise<never> =>
  Promise.reject(
    new HallError('bad_request', '/base/kind: a hall is simulated from now where it is served; give shipped, scenario or day'),
  );

async function design(path: string, options: Options, context: CliContext): Promise<CliOutcome> {
  const request = await readRequest(path);
  const ofDay = async (hallId: string, day: string) => (await fitHallDay(hallId, day, options, context)).scenario;
  const base = await new ScenarioDesk({ ofDay, fromNow }).baseOf(request);
  const study = await openDesign(request, [base]);
  let said = 0;
  await runExperiment(study, request.replications, context.stop, () => {
    const tenths = Math.floor(study.progress * 10);
    if (tenths > said && tenths < 10) context.say(`${tenths * 10} %, ${study.replications} days`);
    said = Math.max(said, tenths);
  });
  if (study.replications === 0) throw new HallError('bad_request', 'nothing was simulated');
  const result = study.result();
  const done = !context.stop.aborted && result.selection?.isDecided !== false;
  return { done, document: { factors: request.factors, question: request.question, seed: request.seed, ...result }, text: tell(result) };
}

async function readRequest(path: string): Promise<DesignRequest> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new HallError('bad_request', `design ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const problems = schemaProblems(DesignRequest, value);
  if (problems.length > 0) throw refusal(problems);
  return value as DesignRequest;
}

function tell({ replications, baseline, plans, front, tornado, selection }: DesignResult): string {
  const isOut = new Map(selection?.standings.map(({ planId, outAfter }) => [planId, outAfter]));
  const isOnFront = new Set(front?.filter(({ dominatedBy }) => dominatedBy.length === 0).map(({ planId }) => planId));
  const noteOf = (planId: string): string => {
    if (selection?.bestId === planId) return 'best';
    const outAfter = isOut.get(planId);
    return typeof outAfter === 'number' ? `out after ${outAfter} days` : isOnFront.has(planId) ? 'on the front' : '';
  };
  const rows = [
    `P0  as it is  wait ${short(baseline.meanWaitMinutes)}  window-hours ${short(baseline.windowHours)}  ${noteOf('P0')}`,
    ...plans.map(
      ({ planId, settings, statistics }) =>
        `${planId}  ${JSON.stringify(settings)}  wait ${short(statistics.meanWaitMinutes)}  window-hours ${short(statistics.windowHours)}  ${noteOf(planId)}`,
    ),
  ];
  const bars = (tornado?.meanWaitMinutes ?? []).map(
    ({ factor, low, high }) =>
      `factor ${factor}: wait ${short(low.effect)} at ${JSON.stringify(low.value)}, ${short(high.effect)} at ${JSON.stringify(high.value)}`,
  );
  return [`${replications} days`, ...rows.map((row) => row.trimEnd()), ...bars, ...tellSelection(selection)].join('\n');
}

function tellSelection(selection: DesignResult['selection']): string[] {
  if (!selection) return [];
  const { bestId, isDecided, confidence, indifference } = selection;
  return isDecided
    ? [`${bestId} is the best with a probability of at least ${confidence}, if every other is worse by ${indifference} or more`]
    : [`not decided: ${bestId} is the best so far`];
}

const short = ({ mean, low, high }: Estimate): string => {
  if (mean === null) return 'none';
  return low === null || high === null ? mean.toFixed(3) : `${mean.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
};
