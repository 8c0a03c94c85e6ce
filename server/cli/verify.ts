import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import { compareProjections, type ProjectionCheck } from './compare-projections.ts';
import { declareDataFolder, openNodeAccess } from './open-node-access.ts';

/** Checks that the tables say what the events say. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  summary: 'make every projection anew from the stored events and compare it with the tables',
  examples: ['verify', 'verify --data /var/lib/halltide --json'],
  declare(command, act) {
    declareDataFolder(command);
    command.action((options: { data?: string }) => act(async (context) => verify(options, context)));
  },
};

async function verify(options: { data?: string }, context: CliContext): Promise<CliOutcome> {
  const node = await openNodeAccess(options, context);
  try {
    const { events, tables } = await compareProjections(node, context);
    const agree = tables.every(({ equal }) => equal);
    return { done: agree, document: { agree, events, tables }, text: describe(agree, events, tables) };
  } finally {
    await node.close();
  }
}

function describe(agree: boolean, events: number, tables: readonly ProjectionCheck[]): string {
  const lines = tables.map(
    ({ table, hall, rows, rowsFromEvents, equal }) =>
      `${equal ? 'same ' : 'OTHER'}  ${table} of ${hall}: ${rows} rows${rows === rowsFromEvents ? '' : `, ${rowsFromEvents} from the events`}`,
  );
  return [...lines, agree ? `store and projections agree (${events} events)` : `store and projections differ (${events} events)`].join(
    '\n',
  );
}
