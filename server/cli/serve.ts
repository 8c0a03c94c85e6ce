import { HallError } from '#engine/errors';
import type { ServerLog } from '../http/app-services.ts';
import { serve } from '../serve.ts';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import { declareDataFolder, readCliSettings } from './open-node-access.ts';

/** Runs the product in the foreground until it is asked to stop. */
export const serveCommand: CliCommand = {
  name: 'serve',
  summary: 'run the product: broker, engine, API, page and, unless HALLTIDE_DEMO=off, the demo halls',
  examples: ['serve', 'serve --data /var/lib/halltide'],
  declare(command, act) {
    declareDataFolder(command);
    command.action((options: { data?: string }) => act((context) => run(options, context)));
  },
};

async function run(options: { data?: string }, context: CliContext): Promise<CliOutcome> {
  const settings = readCliSettings(options, context);
  const log: ServerLog = {
    info: (line) => context.say(line),
    warn: (line) => context.say(line),
    error: (line, cause) => context.say(cause === undefined ? line : `${line}: ${String(cause)}`),
  };
  const failed = new AbortController();
  const failure = aborted(failed.signal).then((): never => {
    throw new HallError('store_failed', `the store takes nothing more: ${String(failed.signal.reason)}`);
  });
  // The store can fail while the demo's history is taken in, and then nothing of it ever ends.
  const served = await Promise.race([serve(settings, log, context.stop, (cause) => failed.abort(cause)), failure]);
  const stopped: CliOutcome = { done: true, document: { stopped: true }, text: 'stopped' };
  if (!served) return stopped;
  context.say(welcome(served.url, served.brokerUrl, settings.demo));
  await Promise.race([aborted(context.stop), failure]);
  context.say('stopping');
  await served.close();
  return stopped;
}

function welcome(url: string, brokerUrl: string, demo: boolean): string {
  const how = demo
    ? 'Sign in with one click: manager, analyst, leader, duty or admin (demo accounts, on this machine only).'
    : 'Sign in with an account of accounts.json (see hash-password).';
  return `\nHalltide 厅潮 is running: ${url}\n${how}\nMQTT: ${brokerUrl}   API: ${url}/docs   Ctrl-C stops it.\n`;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
