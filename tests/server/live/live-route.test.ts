import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ClientMessage, ServerMessage } from '#contracts/live-protocol';
import { closedWindow } from '../../support/memory-hall-view.ts';
import { type RunningApp, startApp } from '../../support/running-app.ts';

class LiveClient {
  readonly messages: ServerMessage[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;

  constructor(address: string, headers: Record<string, string>) {
    this.#socket = new WebSocket(address, { headers });
    this.closed = new Promise((resolve) => this.#socket.on('close', resolve));
    this.#socket.on('message', (bytes) => this.messages.push(JSON.parse(String(bytes)) as ServerMessage));
    onTestFinished(() => this.#socket.terminate());
  }

  opened(): Promise<void> {
    return new Promise((resolve, reject) => this.#socket.once('open', resolve).once('error', reject));
  }

  say(message: ClientMessage | string): void {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  async hears<K extends ServerMessage['kind']>(kind: K): Promise<Extract<ServerMessage, { kind: K }>> {
    const isWanted = (message: ServerMessage): message is Extract<ServerMessage, { kind: K }> => message.kind === kind;
    await expect.poll(() => this.messages.some(isWanted)).toBe(true);
    const place = this.messages.findIndex(isWanted);
    const [message] = this.messages.splice(place, 1);
    if (!message || !isWanted(message)) throw new Error(`no ${kind}`);
    return message;
  }
}

async function dial({ app, signIn }: RunningApp, headers: Record<string, string> = {}): Promise<LiveClient> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return new LiveClient(`ws://127.0.0.1:${address.port}/api/live`, { cookie: await signIn('leader'), ...headers });
}

const hello: ClientMessage = { kind: 'hello', protocol: 1, hallId: 'h1' };

test('a client hears the whole hall first, then what changes', async () => {
  const running = await startApp();
  const client = await dial(running);
  await client.opened();
  client.say(hello);
  const snapshot = await client.hears('snapshot');
  expect(snapshot.state.windows.W1?.status).toBe('closed');
  running.view.change('h1', { windows: { W1: { ...closedWindow('W1'), status: 'open' } } });
  const patch = await client.hears('patch');
  expect(patch).toMatchObject({ from: snapshot.position.revision, patch: { windows: { W1: { status: 'open' } } } });
});

test('a client that comes back hears only what it missed', async () => {
  const running = await startApp();
  const first = await dial(running);
  await first.opened();
  first.say(hello);
  const { position } = await first.hears('snapshot');
  running.view.change('h1', { windows: { W2: { ...closedWindow('W2'), status: 'open' } } });
  await first.hears('patch');
  const again = await dial(running);
  await again.opened();
  again.say({ ...hello, resume: position });
  expect(await again.hears('patch')).toMatchObject({ from: 0, patch: { windows: { W2: { status: 'open' } } } });
});

test('nobody looks without an account, and no other site looks through a browser', async () => {
  const running = await startApp();
  await expect((await dial(running, { cookie: '' })).opened()).rejects.toThrow('401');
  await expect((await dial(running, { origin: 'http://elsewhere.example' })).opened()).rejects.toThrow('403');
});

test.each<[string, ClientMessage | string, string]>([
  ['another version of the protocol', { ...hello, protocol: 2 }, 'protocol'],
  ['a hall nobody knows', { ...hello, hallId: 'atlantis' }, 'unknown_hall'],
  ['no message at all', 'hi there', 'bad_message'],
])('%s is refused with its reason', async (_name, message, code) => {
  const client = await dial(await startApp());
  await client.opened();
  client.say(message);
  expect((await client.hears('refused')).code).toBe(code);
  expect(await client.closed).toBe(1008);
});

test('a message too large to be one of ours closes the connection', async () => {
  const client = await dial(await startApp());
  await client.opened();
  client.say('x'.repeat(5000));
  expect(await client.closed).toBe(1009);
});

test('a ping is answered with its own time', async () => {
  const client = await dial(await startApp());
  await client.opened();
  client.say({ kind: 'ping', sentAt: 42 });
  expect((await client.hears('pong')).sentAt).toBe(42);
});

test('the server stops at once, whoever is still looking', async () => {
  const running = await startApp();
  const client = await dial(running);
  await client.opened();
  client.say(hello);
  await client.hears('snapshot');
  const started = performance.now();
  await running.app.close();
  await client.closed;
  expect(performance.now() - started).toBeLessThan(2000);
});

test('past the last seat a client is asked to come again later', async () => {
  const running = await startApp({ maxLiveClients: 1 });
  const first = await dial(running);
  await first.opened();
  const second = await dial(running);
  expect(await second.closed).toBe(1013);
});
