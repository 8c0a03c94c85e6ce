import { openNode } from '../../server/node.ts';
import { benchHallId } from './bench-hall.ts';
import { reportEvery, serveParent } from './child-process.ts';

export interface NodeStart {
  readonly dataDir: string;
  readonly hallFolder: string;
  /** The broker listens here when embedded, is reached here otherwise. */
  readonly port: number;
  readonly kind: BrokerKind;
}

export type BrokerKind = 'embedded' | 'mosquitto';

export interface NodeReport {
  /** Events committed since this process started. */
  readonly stored: number;
  readonly refused: number;
  readonly residentMebibytes: number;
  /** Wall milliseconds of the report. */
  readonly at: number;
}

serveParent<NodeStart>(async ({ dataDir, hallFolder, port, kind }) => {
  const node = await openNode({
    dataDir,
    hallFolders: [hallFolder],
    adapterFolders: [],
    broker:
      kind === 'embedded'
        ? { kind, host: '127.0.0.1', port, credentials: null, tls: null }
        : {
            kind: 'external',
            url: `mqtt://127.0.0.1:${port}`,
            protocolVersion: 5,
            clientId: 'halltide-bench',
            credentials: null,
            tls: null,
          },
    wall: Date.now,
    log: { info: () => undefined, warn: writeLine, error: writeLine },
    onStoreFailure: (cause) => {
      writeLine(String(cause));
      process.exit(1);
    },
  });
  // Somebody looks at the hall, so that its patches are made too.
  node.engine.subscribe(benchHallId, () => undefined);
  reportEvery(50, async (): Promise<NodeReport> => {
    const count = async (name: string) => {
      const metric = await node.metrics.getSingleMetric(name)?.get();
      return metric?.values.reduce((sum, { value }) => sum + value, 0) ?? 0;
    };
    return {
      stored: await count('halltide_events_stored_total'),
      refused: await count('halltide_messages_refused_total'),
      residentMebibytes: process.memoryUsage.rss() / 1_048_576,
      at: Date.now(),
    };
  });
});

function writeLine(line: string): void {
  process.stderr.write(`${line}\n`);
}
