import { join } from 'node:path';
import { type HallNode, openNode } from '../../server/node.ts';
import { writeBenchHall } from './bench-hall.ts';

/** The engine and its store over a folder, with the bench's hall and without a broker. */
export function openQuietNode(folder: string): Promise<HallNode> {
  const writeLine = (line: string) => process.stderr.write(`${line}\n`);
  return openNode({
    dataDir: join(folder, 'data'),
    hallFolders: [writeBenchHall(folder)],
    adapterFolders: [],
    broker: null,
    wall: Date.now,
    log: { info: () => undefined, warn: writeLine, error: writeLine },
    onStoreFailure: (cause) => {
      writeLine(String(cause));
      process.exit(1);
    },
  });
}
