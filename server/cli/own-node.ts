import { HallError } from '#engine/errors';
import type { ServerLog } from '../http/app-services.ts';
import { openNode } from '../node.ts';
import type { Settings } from '../settings.ts';
import type { NodeAccess } from './node-access.ts';
import { answerFrom } from './node-queries.ts';

/** A node in this process, on the data folder of the settings. Its broker listens on loopback at any free port. */
export async function openOwnNode(settings: Settings, log: ServerLog): Promise<NodeAccess> {
  let fail: (cause: HallError) => void = () => undefined;
  const failure = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failure.catch(() => undefined);
  const node = await openNode({
    dataDir: settings.dataDir,
    hallFolders: settings.hallFolders,
    withShippedHalls: settings.withShippedHalls,
    adapterFolders: settings.adapterFolders,
    broker: { kind: 'embedded', host: '127.0.0.1', port: 0, credentials: null, tls: null },
    wall: Date.now,
    log,
    onStoreFailure: (cause) => fail(cause instanceof HallError ? cause : new HallError('store_failed', String(cause), { cause })),
  });
  return {
    running: false,
    broker: node.broker && { url: node.broker.url, credentials: null, tls: null },
    acknowledgesCommits: true,
    plans: node.plans,
    timelessHalls: node.plans.filter(({ clock }) => clock === 'feed').map(({ id }) => id),
    ...answerFrom(node.queries),
    take: (messages, client) => node.intake.receiveBatch(messages, client),
    atOneMoment: async (work) => {
      const snapshot = await node.openSnapshot();
      try {
        return await work(answerFrom(snapshot.queries));
      } finally {
        await snapshot.close();
      }
    },
    whileItHolds: (work) => Promise.race([work, failure]),
    close: () => node.close(),
  };
}
