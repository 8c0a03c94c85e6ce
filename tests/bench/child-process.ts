import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { builtProgram } from '../../server/built-program.ts';

/** A process of a bench: it answers `start` with `ready`, then reports what it sees until it is stopped. */
export interface BenchProcess<Report> {
  readonly child: ChildProcess;
  /** The last report; null before the first. */
  latest(): Report | null;
  /** Resolves with the first report that satisfies `wanted`; rejects when the process ends before. */
  until(wanted: (report: Report) => boolean): Promise<Report>;
  tell(message: object): void;
  /** Ends it and waits; `SIGKILL` unless told. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a program of the benches in its own process, with everything it prints on standard error; `flags` are Node's. */
export async function startProcess<Report extends object>(
  program: string,
  start: object,
  flags: readonly string[] = [],
): Promise<BenchProcess<Report>> {
  const child = fork(builtProgram(program), [], { execArgv: [...flags], stdio: ['ignore', 2, 2, 'ipc'] });
  let last: Report | null = null;
  child.on('message', (message) => {
    if (message !== 'ready') last = message as Report;
  });
  const ended = once(child, 'exit');
  const until = (wanted: (report: Report) => boolean) =>
    new Promise<Report>((resolve, reject) => {
      const look = (message: unknown) => {
        if (message === 'ready' || !wanted(message as Report)) return;
        child.off('message', look);
        child.off('exit', fail);
        resolve(message as Report);
      };
      const fail = () => reject(new Error(`${program} ended early`));
      if (last && wanted(last)) resolve(last);
      else if (child.exitCode !== null || child.signalCode !== null) fail();
      else child.on('message', look).once('exit', fail);
    });
  child.send(start);
  await Promise.race([
    new Promise<void>((resolve) => {
      child.on('message', (message) => message === 'ready' && resolve());
    }),
    ended.then(() => Promise.reject(new Error(`${program} did not start`))),
  ]);
  return {
    child,
    latest: () => last,
    until,
    tell: (message) => child.send(message),
    end: async (signal = 'SIGKILL') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

/** In such a process: runs `begin` with what `start` said, then answers `ready`. Ends with its parent. */
export function serveParent<Start>(begin: (start: Start) => Promise<void>): void {
  process.once('message', (start) => {
    begin(start as Start).then(
      () => process.send?.('ready'),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(1);
      },
    );
  });
  process.on('disconnect', () => process.exit(0));
}

/** Sends `report()` to the parent every so many milliseconds. */
export function reportEvery(milliseconds: number, report: () => object | Promise<object>): void {
  setInterval(async () => {
    const message = await report();
    if (process.connected) process.send?.(message);
  }, milliseconds);
}
