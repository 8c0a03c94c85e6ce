import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrokerSettings } from '../../../server/broker/broker-settings.ts';
import { type CommandDoor, openCommandDoor } from '../../../server/cli/command-door.ts';
import { type HallNode, openNode } from '../../../server/node.ts';
import { writeRunFile } from '../../../server/run-file.ts';
import { writeFiveCalls } from './calls.ts';
import { run, trialFolder } from './command-line.ts';

const folder = trialFolder();
const calls = writeFiveCalls(join(folder, 'calls.tsv'));
const broker: BrokerSettings = { kind: 'embedded', host: '127.0.0.1', port: 0, credentials: { user: 'hall', password: 'tide' }, tls: null };
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let node: HallNode;
let door: CommandDoor;

beforeAll(async () => {
  const failed = (cause: unknown): never => {
    throw cause;
  };
  node = await openNode({
    dataDir: folder,
    hallFolders: [],
    adapterFolders: [],
    broker,
    wall: Date.now,
    log: silent,
    onStoreFailure: failed,
  });
  door = await openCommandDoor(node, broker, 'a secret');
  await writeRunFile(folder, {
    pid: process.pid,
    http: 'http://127.0.0.1:1',
    broker: node.broker?.url ?? '',
    commands: door.url,
    token: 'a secret',
  });
});
afterAll(async () => {
  await door.close();
  await node.close();
});

const knock = (path: string, token: string, body: object = {}) =>
  fetch(`${door.url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(body) });

describe('a command while the hall runs', () => {
  it('replays into it and asks it', async () => {
    const { code, document, err } = await run(['replay', calls, '--json', '--data', folder]);
    expect(err).toContain('asking the hall that runs at http://127.0.0.1:1');
    expect([code, document]).toMatchObject([0, { tickets: 5, served: 3, added: 16, meanWaitSeconds: 34.25 }]);
    expect(node.engine.now('bank-calls')).toBe(Date.parse('1999-02-02T11:14:12Z'));
  });

  it('imports, exports and verifies through it', async () => {
    expect((await run(['import', calls, '--json', '--data', folder])).document).toMatchObject({ added: 0, repeated: 16 });
    expect((await run(['export', '--hall', 'bank-calls', '--data', folder])).out.trim().split('\n')).toHaveLength(16);
    expect((await run(['verify', '--json', '--data', folder])).document).toMatchObject({ agree: true, events: 16 });
  });
});

describe('fit-model while the hall runs', () => {
  it('asks the node about its history', async () => {
    const { code, document, err } = await run(['fit-model', 'jincheng', '--for-day', '2026-02-03', '--json', '--data', folder]);
    expect(err).toContain('asking the hall that runs');
    expect([code, document]).toMatchObject([0, { fit: { days: 0, gaps: [{ reason: 'no_history' }] } }]);
  });
});

describe('verify while the hall runs', () => {
  it('compares one moment, though events go on arriving', async () => {
    let sent = 0;
    const issue = () => {
      sent += 1;
      const ticketId = `B${sent}`;
      const moment = { specversion: '1.0', source: 'test', time: '1999-02-03T08:00:00Z' };
      const messages = [
        {
          topic: `hall/bank-calls/v1/evt/ticket/${ticketId}`,
          event: { ...moment, id: `${ticketId}-1`, type: 'ticket.issued', data: { queueId: 'PS' } },
        },
        {
          topic: `hall/bank-calls/v1/evt/ticket/${ticketId}`,
          event: { ...moment, id: `${ticketId}-2`, type: 'ticket.abandoned', data: {} },
        },
      ];
      return node.intake.receiveBatch(messages, 'test');
    };
    await issue();
    const arriving = setInterval(issue, 5);
    const { document } = await run(['verify', '--json', '--data', folder]);
    clearInterval(arriving);
    expect(document).toMatchObject({ agree: true });
    expect(document.events).toBeGreaterThanOrEqual(18);
    expect(document.events).toBeLessThan(16 + 2 * sent);
  });
});

describe('the door', () => {
  it('opens to its token only', async () => {
    expect((await knock('/facts', 'another')).status).toBe(401);
    expect((await knock('/facts', 'a secret')).status).toBe(200);
  });

  it('answers the questions it knows, and no SQL', async () => {
    expect((await knock('/ask', 'a secret', { name: 'event-days', parameters: { hall_id: null, from: null, to: null } })).status).toBe(200);
    const answer = await knock('/ask', 'a secret', { name: 'SELECT 1', parameters: {} });
    expect([answer.status, await answer.json()]).toEqual([400, { code: 'bad_request', message: 'unknown query: SELECT 1' }]);
    expect((await knock('/other', 'a secret')).status).toBe(404);
  });
});
