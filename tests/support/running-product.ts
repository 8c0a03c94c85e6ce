import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from './source-files.ts';

/** The product as a person starts it, in a process group of its own. */
export interface RunningProduct {
  readonly child: ChildProcess;
  /** Address of the page, as it was announced. */
  readonly url: string;
  readonly brokerUrl: string;
  /** Everything it has said so far. */
  said(): string;
  /** Ctrl-C for the whole group; resolves to the exit code once everything it started is gone. */
  interrupt(): Promise<number | null>;
}

/** Runs what `npm start` runs, over a data folder; resolves once it has announced its address. */
export async function startProduct(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<RunningProduct> {
  const child = spawn(process.execPath, ['server/boot/start.mjs'], {
    cwd: projectRoot,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HALLTIDE_DATA: dataDir, ...settings },
  });
  const group = child.pid;
  if (group === undefined) throw new Error('the product did not start');
  let said = '';
  const announced = new Promise<{ url: string; brokerUrl: string }>((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      said += bytes.toString();
      const url = /is running: (\S+)/.exec(said)?.[1];
      const brokerUrl = /^MQTT: (\S+)/m.exec(said)?.[1];
      if (url && brokerUrl) resolve({ url, brokerUrl });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the product ended with code ${code}:\n${said.slice(-2000)}`)));
  });
  const killLeftovers = () => {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // Nobody is left in the group.
    }
  };
  process.once('exit', killLeftovers);
  const { url, brokerUrl } = await announced;
  return {
    child,
    url,
    brokerUrl,
    said: () => said,
    interrupt: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : null;
      process.kill(-group, 'SIGINT');
      if (ended) await ended;
      process.off('exit', killLeftovers);
      return child.exitCode;
    },
  };
}

/** Processes of the group that are still there. */
export function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
