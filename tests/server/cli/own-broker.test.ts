import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandDoor, openCommandDoor } from '../../../server/cli/command-door.ts';
import { type HallNode, openNode } from '../../../server/node.ts';
import { writeRunFile } from '../../../server/run-file.ts';
import { type MosquittoBroker, startMosquitto } from '../../support/mosquitto-broker.ts';
import { writeFiveCalls } from './calls.ts';
import { run, trialFolder } from './command-line.ts';

const folder = trialFolder();
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let mosquitto: MosquittoBroker;
let node: HallNode;
let door: CommandDoor;

beforeAll(async () => {
  mosquitto = await startMosquitto();
  const broker = { kind: 'external', url: mosquitto.url, protocolVersion: 4, clientId: 'halltide', credentials: null, tls: null } as const;
  node = await openNode({
    dataDir: folder,
    hallFolders: [],
    adapterFolders: [],
    broker,
    wall: Date.now,
    log: silent,
    onStoreFailure: () => undefined,
  });
  door = await openCommandDoor(node, broker, 'token');
  await writeRunFile(folder, { pid: process.pid, http: '-', broker: mosquitto.url, commands: door.url, token: 'token' });
});
afterAll(async () => {
  await door.close();
  await node.close();
  await mosquitto.stop();
});

describe("a replay over a hall's own broker", () => {
  const calls = writeFiveCalls(join(folder, 'calls.tsv'));

  it('waits until the hall has stored what the broker acknowledged', async () => {
    const { code, document } = await run(['replay', calls, '--json', '--data', folder]);
    expect([code, document]).toMatchObject([0, { tickets: 5, served: 3, events: 16, added: 16, missing: 0 }]);
  });

  it('says what never arrived', async () => {
    await node.broker?.close();
    const other = join(folder, 'more.csv');
    writeFileSync(other, 'ticket,queue,issued\nZ1,PS,1999-03-01T08:00:00Z\n');
    const { code, document } = await run(['replay', other, '--hall', 'bank-calls', '--json', '--data', folder]);
    expect([code, document]).toMatchObject([1, { events: 1, added: 0, repeated: 0, missing: 1 }]);
  });
});
