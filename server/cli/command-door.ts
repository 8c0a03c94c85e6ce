import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HallPlan } from '#contracts/hall-plan';
import { HallError } from '#engine/errors';
import type { WireMessage } from '../adapters/adapter.ts';
import type { BrokerSettings } from '../broker/broker-settings.ts';
import type { HallNode } from '../node.ts';
import type { BrokerAddress } from './event-sender.ts';
import { answerFrom, type QueryParameters } from './node-queries.ts';

/** What a running node tells a command that comes in. */
export interface NodeFacts {
  readonly plans: readonly HallPlan[];
  readonly broker: BrokerAddress | null;
  /** Whether an acknowledgement of its broker means that the event is on disk. */
  readonly acknowledgesCommits: boolean;
}

/** Where commands of the same owner reach the running node. */
export interface CommandDoor {
  readonly url: string;
  close(): Promise<void>;
}

const largestBodyBytes = 64 * 1024 * 1024;

/**
 * Opens the door for `replay`, `import`, `export` and `verify` while the node holds the store: on loopback, for who can read
 * the token in `run.json`. It answers the command line's own questions and takes imported events; nothing else.
 */
export async function openCommandDoor(node: HallNode, broker: BrokerSettings, token: string): Promise<CommandDoor> {
  const queries = answerFrom(node.queries);
  const facts = (): NodeFacts => ({
    plans: node.plans,
    acknowledgesCommits: broker.kind === 'embedded',
    broker: node.broker && {
      url: node.broker.url,
      ...(broker.credentials ? { username: broker.credentials.user, password: broker.credentials.password } : {}),
    },
  });
  const answers: Readonly<Record<string, (body: unknown) => Promise<unknown>>> = {
    '/facts': async () => facts(),
    '/ask': async (body) => {
      const { name, parameters } = body as { name: string; parameters: QueryParameters };
      return queries.ask(name, parameters);
    },
    '/take': async (body) => {
      const { messages, client } = body as { messages: WireMessage[]; client: string };
      await node.intake.receiveBatch(messages, client);
      return {};
    },
  };
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
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  answers: Readonly<Record<string, (body: unknown) => Promise<unknown>>>,
  token: string,
): Promise<void> {
  const act = answers[request.url ?? ''];
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
