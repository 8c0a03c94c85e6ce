import type { Calibration } from '#contracts/calibration';
import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import { HallError } from '#engine/errors';
import { calibrate } from '#engine/fitting/calibrate';
import { countInside } from '#engine/fitting/count-inside';
import { dayAfter } from '#engine/fitting/day-hours';
import { knownDays } from '#engine/fitting/known-days';
import type { QuerySource } from '#engine/query-source';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import { usualDays } from './fit-model.ts';
import { sourceOf } from './node-queries.ts';
import { declareDataFolder, openNodeAccess } from './open-node-access.ts';
import { findPlan, parseDay } from './parse-day.ts';
import { numberIn } from './parse-number.ts';

interface Options {
  readonly from?: ServiceDay;
  readonly to?: ServiceDay;
  readonly days: number;
  readonly day?: readonly ServiceDay[];
  readonly replications: number;
  readonly seed: number;
  readonly data?: string;
}

/** Replays past days against simulated ones. */
export const calibrateCommand: CliCommand = {
  name: 'calibrate',
  summary: 'compare past days with simulated ones that were fitted on earlier days, statistic by statistic and hour by hour',
  examples: [
    'calibrate jincheng',
    'calibrate taizhou --days 3 --replications 500 --json',
    'calibrate taizhou --from 2026-03-02 --to 2026-03-29 --day 2026-03-30 --day 2026-03-31',
  ],
  declare(command, act) {
    command
      .argument('<hall>', 'the hall')
      .option('--from <day>', `first service day to fit on; ${usualDays} days up to --to unless told`, parseDay)
      .option('--to <day>', 'last service day to fit on; the day before the first that is compared unless told', parseDay)
      .option('--days <n>', 'how many of the last days to compare', numberIn({ least: 1, most: 60, isWhole: true, unit: 'days' }), 5)
      .option('--day <day>', 'a day to compare, instead of the last ones; may be given again', (text, all: ServiceDay[] = []) => [
        ...all,
        parseDay(text),
      ])
      .option(
        '--replications <n>',
        'simulated days for each',
        numberIn({ least: 100, most: 10_000, isWhole: true, unit: 'replications' }),
        200,
      )
      .option(
        '--seed <n>',
        'the same seed gives the same numbers',
        numberIn({ least: 0, most: 4_294_967_295, isWhole: true, unit: 'the seed' }),
        1,
      );
    declareDataFolder(command);
    command.action((hall: string, options: Options) => act((context) => run(hall, options, context)));
  },
};

async function run(hall: string, options: Options, context: CliContext): Promise<CliOutcome> {
  const node = await openNodeAccess(options, context);
  try {
    const plan = findPlan(node, hall);
    const report = await node.atOneMoment(async (queries) => {
      const source = sourceOf(queries);
      const { replications, seed } = options;
      const progress = (share: number): void => context.say(`${Math.round(100 * share)} % compared`);
      return calibrate({ queries: source, plan, ...(await chooseDays(source, plan, options)), replications, seed, progress });
    });
    return { done: report.days.length > 0, document: report, text: describe(report).join('\n') };
  } finally {
    await node.close();
  }
}

async function chooseDays(source: QuerySource, plan: HallPlan, { from, to, days: count, day: chosen }: Options) {
  const days = chosen ? [...chosen].sort() : (await knownDays(source, plan)).slice(-count);
  const [first] = days;
  if (first === undefined) throw new HallError('bad_request', `${plan.id} has no day of history to compare`);
  const fitTo = to ?? dayAfter(first, -1);
  const fitFrom = from ?? dayAfter(fitTo, 1 - usualDays);
  if (fitFrom > fitTo) throw new HallError('bad_request', `--from ${fitFrom} is after --to ${fitTo}`);
  const known = days.find((day) => day >= fitFrom && day <= fitTo);
  if (known !== undefined) throw new HallError('bad_request', `${known} is compared and fitted on: the fit must not know it`);
  return { fitFrom, fitTo, days };
}

function describe({ hallId, fitFrom, fitTo, replications, summaries, days, leftOut }: Calibration): string[] {
  const inside = ({ inside: count, checked, share }: ReturnType<typeof countInside>): string =>
    `${count} of ${checked}${share === null ? '' : ` (${(100 * share).toFixed(1)} %)`}`;
  const summary = summaries.flatMap(({ mode, overall, statistics }) => {
    const waits = days.filter((one) => one.mode === mode).flatMap(({ values }) => values.filter(({ hour }) => hour !== null));
    const hours = [...new Set(waits.map(({ hour }) => hour ?? 0))].sort((a, b) => a - b);
    return [
      `${mode === 'fitted' ? 'visitors as fitted' : 'visitors as recorded'}: ${inside(overall)} inside their bands`,
      ...statistics.map(({ statistic, count }) => `  ${statistic.padEnd(22)} ${inside(count)}${count.passes ? '' : '  too few'}`),
      '  waits by hour of joining',
      ...hours.map(
        (hour) => `    ${String(hour).padStart(2, '0')}:00  ${inside(countInside(waits.filter((value) => value.hour === hour)))}`,
      ),
    ];
  });
  const compared = [...new Set(days.map(({ day }) => day))].join(', ');
  return [
    `${hallId}: fitted on ${fitFrom} to ${fitTo}, ${replications} simulated days for each of ${compared || 'none'}`,
    ...leftOut.map(({ day, reason }) => `  left out ${day}: ${reason}`),
    ...summary,
  ];
}
