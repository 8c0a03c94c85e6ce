import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from './free-port.ts';
import { mosquitto, requireTool } from './system-tools.ts';

export interface MosquittoBroker {
  /** `mqtt://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/**
 * A real mosquitto on 127.0.0.1 with nothing of its own kept on disk, and no limit on queued messages: it is a test's to
 * press it. `settings` are further lines of its configuration; `at` is its port, any free one unless told.
 */
export async function startMosquitto(settings: readonly string[] = [], at?: number): Promise<MosquittoBroker> {
  const port = at ?? (await findFreePort());
  const folder = mkdtempSync(join(tmpdir(), 'halltide-mosquitto-'));
  const file = join(folder, 'mosquitto.conf');
  const lines = [`listener ${port} 127.0.0.1`, 'allow_anonymous true', 'max_queued_messages 0', 'log_type error', ...settings];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const child = spawn(requireTool(mosquitto), ['-c', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await answers(port)) return { url: `mqtt://127.0.0.1:${port}`, port, process: child, stop };
    await sleep(50);
  }
  await stop();
  throw new Error(`mosquitto did not listen on port ${port} within 5 s`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
