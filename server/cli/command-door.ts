import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HallError } from '#engine/errors';
import type { BrokerSettings } from '../broker/broker-settings.ts';
import type { HallNode } from '../node.ts';
import { buildDoorAnswers, type DoorAnswers } from './door-answers.ts';

/** Where commands of the same owner reach the running node. */
export interface CommandDoor {
  readonly url: string;
  close(): Promise<void>;
}

const largestBodyBytes = 64 * 1024 * 1024;

/**
 * Opens the door for commands on the node's store while it holds that: on loopback, for who can read
 * the token in `run.json`. It answers the command line's own questions and takes imported events; nothing else.
 */
export async function openCommandDoor(node: HallNode, broker: BrokerSettings, token: string): Promise<CommandDoor> {
  const answers = buildDoorAnswers(node, broker);
  const server = createServer((request, response) => {
    answer(request, response, answers, token).catch((error: unknown) => send(response, 500, { code: 'failed', message: String(error) }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(answers.close()));
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, answers: DoorAnswers, token: string): Promise<void> {
  const act = answers.byPath.get(request.url ?? '');
  if (!isBearer(request.headers.authorization, token))
    return send(response, 401, { code: 'not_allowed', message: 'this token opens nothing' });
  if (request.method !== 'POST' || !act) return send(response, 404, { code: 'bad_request', message: `no such question: ${request.url}` });
  try {
    send(response, 200, await act(await readJson(request)));
  } catch (error) {
    const code = error instanceof HallError ? error.code : 'failed';
    send(response, 400, { code, message: error instanceof Error ? error.message : String(error) });
  }
}

function isBearer(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > largestBodyBytes) throw new HallError('bad_request', `body of more than ${largestBodyBytes} bytes`);
    chunks.push(chunk as Buffer);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
