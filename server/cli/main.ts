import { Command, CommanderError, Option } from 'commander';
import { HallError } from '#engine/errors';
import { calibrateCommand } from './calibrate.ts';
import type { CliCommand, CliContext, CliOutcome, CliStreams } from './command.ts';
import { designCommand } from './design.ts';
import { erlangCommand } from './erlang.ts';
import { exportCommand } from './export.ts';
import { fitModelCommand } from './fit-model.ts';
import { forecastCommand } from './forecast.ts';
import { hashPasswordCommand } from './hash-password.ts';
import { importCommand } from './import.ts';
import { planCommand } from './plan.ts';
import { replayCommand } from './replay.ts';
import { serveCommand } from './serve.ts';
import { simulateCommand } from './simulate.ts';
import { verifyCommand } from './verify.ts';
import { waitsCommand } from './waits.ts';

/** Every command, in the order in which the help shows them. */
export const cliCommands: readonly CliCommand[] = [
  serveCommand,
  replayCommand,
  importCommand,
  exportCommand,
  verifyCommand,
  simulateCommand,
  designCommand,
  fitModelCommand,
  calibrateCommand,
  planCommand,
  waitsCommand,
  erlangCommand,
  forecastCommand,
  hashPasswordCommand,
];

type Run = (context: CliContext) => Promise<CliOutcome | null>;

/** Runs a command line (without the program's own name) and resolves with its exit code: 0 only when it did what it was asked. */
export async function runCommandLine(args: readonly string[], streams: CliStreams): Promise<number> {
  const json = args.includes('--json');
  let help = '';
  const out = (text: string): void => {
    help += text;
  };
  const chosen: { run?: Run } = {};
  const program = buildProgram(out, streams.err, (run) => {
    chosen.run = run;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    if (!chosen.run) return 0;
    const outcome = await chosen.run({ ...streams, json, say: (line) => streams.err(`${line}\n`) });
    if (outcome) await streams.out(json ? `${JSON.stringify(outcome.document)}\n` : `${outcome.text}\n`);
    return outcome === null || outcome.done ? 0 : 1;
  } catch (error) {
    if (help !== '') await streams.out(json ? `${JSON.stringify({ help })}\n` : help);
    return error instanceof CommanderError && error.exitCode === 0 ? 0 : fail(error, json, streams);
  }
}

function buildProgram(out: (text: string) => void, err: (text: string) => void, choose: (run: Run) => void): Command {
  const program = new Command('halltide').description('Halltide (厅潮): a digital twin of government service halls.');
  configure(program, out, err);
  for (const { name, summary, examples, declare } of cliCommands) {
    const command = program.command(name).description(summary);
    configure(command, out, err);
    declare(command, choose);
    for (const one of [command, ...command.commands])
      one.addOption(new Option('--json', 'print one JSON document on standard output and everything else on standard error'));
    command.addHelpText('afterAll', `\nExamples:\n${examples.map((example) => `  $ npm run -s halltide -- ${example}`).join('\n')}`);
  }
  program.addHelpText('after', '\nEach command explains itself: npm run -s halltide -- replay --help');
  return program;
}

function configure(command: Command, writeOut: (text: string) => void, writeErr: (text: string) => void): void {
  command
    .exitOverride()
    .configureOutput({ writeOut, writeErr, getOutHelpWidth: () => 110, getErrHelpWidth: () => 110 })
    .showHelpAfterError('(--help explains)');
}

/** Says what went wrong; with `--json` as the one document, so that whoever reads it always finds one. */
async function fail(error: unknown, json: boolean, streams: CliStreams): Promise<number> {
  // Whoever read standard output is gone: there is nobody left to tell.
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 1;
  const known = error instanceof HallError || error instanceof CommanderError;
  const code = known ? error.code : 'failed';
  const message = error instanceof Error ? error.message : String(error);
  // Commander has said its own on standard error already.
  if (!(error instanceof CommanderError)) streams.err(`halltide: ${message}\n`);
  if (!known && error instanceof Error && error.stack) streams.err(`${error.stack}\n`);
  if (json) await streams.out(`${JSON.stringify({ error: { code, message } })}\n`);
  return 1;
}
