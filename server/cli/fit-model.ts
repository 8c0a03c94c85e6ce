import { writeFile } from 'node:fs/promises';
import { Option } from 'commander';
import type { FitReport } from '#contracts/fit-report';
import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import { HallError } from '#engine/errors';
import { dayAfter } from '#engine/fitting/day-hours';
import { fitScenario } from '#engine/fitting/fit-scenario';
import { knownDays, nextOpenDay } from '#engine/fitting/known-days';
import type { QuerySource } from '#engine/query-source';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import { sourceOf } from './node-queries.ts';
import { declareDataFolder, openNodeAccess } from './open-node-access.ts';
import { findPlan, parseDay } from './parse-day.ts';

interface Options {
  readonly from?: ServiceDay;
  readonly to?: ServiceDay;
  readonly forDay?: ServiceDay;
  readonly windows?: 'recorded' | 'usual';
  readonly out?: string;
  readonly data?: string;
}

/** Days of history that a fit takes unless told. */
export const usualDays = 28;

/** Makes a scenario of a hall's history. */
export const fitModelCommand: CliCommand = {
  name: 'fit-model',
  summary: "make a scenario of a hall's plan and history, and say how well each part of it fits",
  examples: [
    'fit-model jincheng --out jincheng.json',
    'fit-model taizhou --from 2026-03-02 --to 2026-03-27 --for-day 2026-03-30 --json',
    'simulate jincheng.json --replications 500',
  ],
  declare(command, act) {
    command
      .argument('<hall>', 'the hall')
      .option('--from <day>', `first service day to fit on; ${usualDays} days up to --to unless told`, parseDay)
      .option('--to <day>', 'last service day to fit on; the last that is known unless told', parseDay)
      .option('--for-day <day>', 'the day to simulate, past or to come; the next on which the hall opens unless told', parseDay)
      .addOption(new Option('--windows <how>', 'windows as recorded on that day, or as usual on its like').choices(['recorded', 'usual']))
      .option('--out <file>', 'write the scenario there');
    declareDataFolder(command);
    command.action((hall: string, options: Options) => act((context) => fitModel(hall, options, context)));
  },
};

async function fitModel(hall: string, options: Options, context: CliContext): Promise<CliOutcome> {
  const node = await openNodeAccess(options, context);
  try {
    const plan = findPlan(node, hall);
    const { scenario, fit } = await node.atOneMoment(async (queries) => {
      const source = sourceOf(queries);
      const windows = options.windows === undefined ? {} : { windows: options.windows };
      return fitScenario(source, plan, { ...(await chooseDays(source, plan, options)), ...windows });
    });
    if (options.out !== undefined && scenario) await writeFile(options.out, `${JSON.stringify(scenario, null, 2)}\n`);
    const written = options.out !== undefined && scenario ? [`scenario written to ${options.out}`] : [];
    return { done: scenario !== null, document: { fit, scenario }, text: [...describe(fit), ...written].join('\n') };
  } finally {
    await node.close();
  }
}

async function chooseDays(source: QuerySource, plan: HallPlan, { from, to, forDay }: Options) {
  const toDay = to ?? (await knownDays(source, plan)).at(-1) ?? forDay;
  if (toDay === undefined)
    throw new HallError('bad_request', `${plan.id} has no day of history: say --for-day, and everything is assumed by its plan`);
  const fromDay = from ?? dayAfter(toDay, 1 - usualDays);
  if (fromDay > toDay) throw new HallError('bad_request', `--from ${fromDay} is after --to ${toDay}`);
  return { fromDay, toDay, forDay: forDay ?? nextOpenDay(plan, toDay) };
}

function describe({ hallId, day, from, to, days, daysLeftOut, windows, parts, gaps }: FitReport): string[] {
  return [
    `${hallId} on ${day}, fitted on ${days} days from ${from} to ${to}; windows: ${windows ?? 'none'}`,
    ...daysLeftOut.map((one) => `  left out ${one.day}: ${one.seen.en}`),
    ...gaps.map(({ part, reason, says }) => `  ${part} (${reason}): ${says.en}`),
    ...parts.map(({ part, says, observations, ksDistance, isAssumed }) => {
      const distance = ksDistance === null ? '' : `, distance ${ksDistance.toFixed(3)}`;
      return `  ${part}: ${says.en}${isAssumed ? '' : ` (${observations} observations${distance})`}`;
    }),
  ];
}
