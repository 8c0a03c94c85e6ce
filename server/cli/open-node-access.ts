import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { HallError } from '#engine/errors';
import type { ServerLog } from '../http/app-services.ts';
import { storePath } from '../node.ts';
import { readRunFile } from '../run-file.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { CliContext } from './command.ts';
import type { NodeAccess } from './node-access.ts';
import { openOwnNode } from './own-node.ts';
import { openRunningNode } from './running-node.ts';

/** Adds the option that says which store a command is about. */
export function declareDataFolder(command: Command): void {
  command.option('--data <folder>', 'folder of the store; HALLTIDE_DATA or .halltide unless told');
}

/** The settings of the environment, with the data folder of the command line before all. */
export function readCliSettings(options: { readonly data?: string }, context: CliContext): Settings {
  return readSettings(options.data === undefined ? context.env : { ...context.env, HALLTIDE_DATA: options.data });
}

/**
 * The node that runs on the data folder, or one opened in this process. Without `creates` the store has to be there.
 * Throws `HallError`: `store_locked` when neither can be, `bad_request` without a store.
 */
export async function openNodeAccess(
  options: { readonly data?: string },
  context: CliContext,
  { creates }: { readonly creates: boolean } = { creates: false },
): Promise<NodeAccess> {
  const settings = readCliSettings(options, context);
  const run = await readRunFile(settings.dataDir);
  if (run) {
    context.say(`asking the hall that runs at ${run.http} (process ${run.pid})`);
    return openRunningNode({ url: run.commands, token: run.token });
  }
  if (!creates && !existsSync(storePath(settings.dataDir))) throw new HallError('bad_request', `no store in ${settings.dataDir}`);
  try {
    return await openOwnNode(settings, cliLog(context));
  } catch (cause) {
    if (!(cause instanceof HallError) || cause.code !== 'store_locked') throw cause;
    throw new HallError('store_locked', `${cause.message}; it is not a hall that runs here: stop it first`, { cause });
  }
}

/** Remarks of a node to standard error; its news is left out. */
export function cliLog({ say }: CliContext): ServerLog {
  return {
    info: () => undefined,
    warn: (message) => say(`warning: ${message}`),
    error: (message, cause) => say(`error: ${message}${cause === undefined ? '' : `: ${String(cause)}`}`),
  };
}
