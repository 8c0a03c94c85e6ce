import { expect, test } from 'vitest';
import { startDemo } from '../../../server/demo/start-demo.ts';
import { openNode } from '../../../server/node.ts';
import { trialFolder } from '../cli/command-line.ts';

const folder = trialFolder();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('a store of demo events without its record gets no second history under the same ids', async () => {
  const onStoreFailure = (cause: unknown): void => {
    throw cause;
  };
  const settings = { dataDir: folder, hallFolders: [], adapterFolders: [], broker: null, wall: Date.now, log, onStoreFailure };
  const node = await openNode(settings);
  const time = Date.parse('2026-03-03T01:00:00Z');
  const issued = { family: 'ticket', kind: 'issued', hallId: 'taizhou', entityId: 'A001', source: 'demo', id: 'e1', time } as const;
  await node.engine.commit([{ ...issued, data: { queueId: 'general' } }], []);
  await expect(startDemo(node, folder, null, log, new AbortController().signal)).rejects.toThrow(/events of taizhou but no demo\.json/);
  await node.close();
});
