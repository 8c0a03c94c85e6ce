import { onTestFinished } from 'vitest';
import { type HallNode, openNode } from '../../../server/node.ts';
import { startApp, temporaryFolder } from '../../support/running-app.ts';

/** The product's own server over a real node and store, without broker and demo; closed after the test. */
export interface ServedNode {
  readonly address: string;
  readonly node: HallNode;
}

export async function serveHallNode(webRoot: string): Promise<ServedNode> {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const onStoreFailure = (cause: unknown): never => {
    throw cause;
  };
  const dataDir = await temporaryFolder();
  const node = await openNode({ dataDir, hallFolders: [], adapterFolders: [], broker: null, wall: Date.now, log, onStoreFailure });
  onTestFinished(() => node.close());
  const { app } = await startApp({ view: node.engine, queries: node.queries, plans: node.keeper, webRoot });
  return { address: await app.listen({ host: '127.0.0.1', port: 0 }), node };
}
