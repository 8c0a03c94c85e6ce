import { HallError } from '#engine/errors';
import { figuresOfErlangA } from '#engine/queueing/erlang-a';
import { figuresOfErlangC } from '#engine/queueing/erlang-c';
import { offeredLoadErlangs, type ServiceLoad } from '#engine/queueing/service-load';
import type { CliCommand, CliOutcome } from './command.ts';
import { type ErlangRow, erlangText } from './erlang-text.ts';
import { numberIn } from './parse-number.ts';

interface ErlangOptions {
  readonly arrivalsPerHour: number;
  readonly serviceMinutes: number;
  readonly windows: number;
  readonly patienceMinutes?: number;
  readonly targetMinutes?: number;
}

const minutes = { least: 0, most: 10_000, unit: 'minutes' };

/** Reckons what a queue comes to in the long run, without a simulation. */
export const erlangCommand: CliCommand = {
  name: 'erlang',
  summary: 'waits at windows that share a queue, by formula: Erlang C, and Erlang A for visitors who lose patience',
  examples: [
    'erlang --arrivals-per-hour 480 --service-minutes 1 --windows 10',
    'erlang --arrivals-per-hour 480 --service-minutes 1 --windows 8 --patience-minutes 5 --target-minutes 3 --json',
  ],
  declare(command, act) {
    command
      .requiredOption(
        '--arrivals-per-hour <number>',
        'visitors an hour',
        numberIn({ least: 0, most: 100_000, isAbove: true, unit: 'visitors an hour' }),
      )
      .requiredOption('--service-minutes <number>', 'mean time at the window', numberIn({ ...minutes, isAbove: true }))
      .requiredOption('--windows <count>', 'windows open', numberIn({ least: 1, most: 10_000, isWhole: true, unit: 'windows' }))
      .option(
        '--patience-minutes <number>',
        'mean time after which somebody who waits leaves; for ever unless told',
        numberIn({ ...minutes, isAbove: true }),
      )
      .option('--target-minutes <number>', 'say too which share of those called waited no longer than this', numberIn(minutes))
      .addHelpText(
        'after',
        '\nArrivals are random (Poisson), service times and patience exponential, and it is the long run: a day has its tides, which a\n' +
          'simulation shows. meanWaitMinutes is of all who come, those who leave included; shares within a time are of those called.',
      );
    command.action((options: ErlangOptions) => act(async () => reckon(options)));
  },
};

function reckon(options: ErlangOptions): CliOutcome {
  const { arrivalsPerHour, serviceMinutes, windows, patienceMinutes, targetMinutes } = options;
  const load: ServiceLoad = { arrivalsPerMinute: arrivalsPerHour / 60, serviceMinutes };
  const patient = patienceMinutes === undefined ? null : figuresOfErlangA(load, windows, patienceMinutes);
  if (!patient) refuseUnstable(load, windows);
  const figures = patient ?? figuresOfErlangC(load, windows);
  const document: ErlangRow = {
    arrivalsPerHour,
    serviceMinutes,
    windows,
    ...(patienceMinutes === undefined ? {} : { patienceMinutes }),
    offeredLoadErlangs: offeredLoadErlangs(load),
    utilizationShare: figures.utilizationShare,
    waitProbability: figures.waitProbability,
    meanWaitMinutes: figures.meanWaitMinutes,
    meanWaitOfWaitingMinutes: figures.meanWaitOfWaitingMinutes,
    ...(patient ? { meanWaitOfServedMinutes: patient.meanWaitOfServedMinutes } : {}),
    shareWithin15Minutes: figures.shareWithin(15),
    ...(targetMinutes === undefined ? {} : { targetMinutes, shareWithinTarget: figures.shareWithin(targetMinutes) }),
    meanQueueLength: figures.meanQueueLength,
    ...(patient ? { abandonedShare: patient.abandonedShare } : {}),
  };
  return { done: true, document, text: erlangText(document) };
}

function refuseUnstable(load: ServiceLoad, windows: number): void {
  const erlangs = offeredLoadErlangs(load);
  if (erlangs < windows) return;
  throw new HallError(
    'bad_request',
    `--windows ${windows}: too few for ${shortest(erlangs)} erlangs of work (visitors a minute × minutes of service), the queue would grow for ever; ` +
      `give at least ${Math.floor(erlangs) + 1} windows, or say with --patience-minutes after which time people leave`,
  );
}

const shortest = (number: number): string => String(Number(number.toPrecision(6)));
