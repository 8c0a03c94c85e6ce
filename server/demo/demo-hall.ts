import type { ChildProcess } from 'node:child_process';
import type { BrokerSettings } from '../broker/broker-settings.ts';
import type { ServerLog } from '../http/app-services.ts';
import type { DemoRecord } from './demo-record.ts';
import { demoHallIds, demoStateDir, exitOf, startDemoScript } from './demo-script.ts';

const rate = 10;
const restartDelayMs = 2000;
const stopTimeoutMs = 5000;

/** The running demo hall, in a process of its own. */
export interface DemoHall {
  stop(): Promise<void>;
}

/** Starts the demo hall against the broker; should it fall over it is started again, and goes on where it stood. */
export function startDemoHall(
  brokerUrl: string,
  credentials: BrokerSettings['credentials'],
  record: DemoRecord,
  dataDir: string,
  log: ServerLog,
): DemoHall {
  const args = [
    'live',
    '--end-with-parent',
    '--broker',
    brokerUrl,
    '--halls',
    demoHallIds.join(','),
    '--start',
    record.start,
    '--rate',
    String(rate),
    '--seed',
    String(record.seed),
    '--state-dir',
    demoStateDir(dataDir),
    ...(credentials ? ['--username', credentials.user, '--password', credentials.password] : []),
  ];
  let stopping = false;
  let child: ChildProcess;
  let timer: NodeJS.Timeout | undefined;
  const run = (): void => {
    child = startDemoScript(args, 'ignore');
    child.stderr?.on('data', (part: Buffer) => log.info(`demo hall: ${part.toString().trim()}`));
    child.once('exit', (code) => {
      if (stopping) return;
      log.warn(`demo hall: ended with code ${code}, starting again`);
      timer = setTimeout(run, restartDelayMs);
    });
  };
  run();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = exitOf(child);
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      await ended;
      clearTimeout(force);
    },
  };
}
