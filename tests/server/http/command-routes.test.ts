import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WindowAction } from '#contracts/commands';
import { HallError } from '#engine/errors';
import { startApp } from '../../support/running-app.ts';

const post = (windowId: string, request: WindowAction | object, cookie: string) => ({
  method: 'POST' as const,
  url: '/api/halls/h1/commands',
  payload: { windowId, request },
  headers: { cookie },
});

test('a command is recorded as pending, then sent to the hall at hall time', async () => {
  const { app, view, sent, signIn } = await startApp();
  const answer = await app.inject(post('W2', { action: 'assign', queues: ['property', 'general'] }, await signIn('manager')));
  expect(answer.statusCode).toBe(202);
  const { commandId } = answer.json();
  expect(view.state('h1').commands[commandId]).toMatchObject({ windowId: 'W2', requestedBy: 'manager', status: 'pending' });
  expect(sent).toEqual([
    {
      specversion: '1.0',
      id: commandId,
      source: '/halltide',
      type: 'command.window',
      subject: 'W2',
      time: '2026-03-02T02:00:00.000Z',
      data: { action: 'assign', queues: ['property', 'general'] },
    },
  ]);
});

test('what a command takes back stands with it, and is of its window', async () => {
  const { app, view, sent, signIn } = await startApp();
  const cookie = await signIn('manager');
  const { commandId } = (await app.inject(post('W2', { action: 'close' }, cookie))).json();
  const undo = (windowId: string) => ({
    ...post(windowId, { action: 'open' }, cookie),
    payload: { windowId, request: { action: 'open' }, undoes: commandId },
  });
  const taken = await app.inject(undo('W2'));
  expect(view.state('h1').commands[taken.json().commandId]).toMatchObject({ windowId: 'W2', undoes: commandId });
  const elsewhere = await app.inject(undo('W1'));
  expect(elsewhere.json()).toMatchObject({ status: 409, code: 'conflict', detail: expect.stringMatching(/W2.*W1/) });
  expect(sent).toHaveLength(2);
});

test.each([
  ['a window the hall does not have', 'W99', { action: 'open' }, 404, 'unknown_window', /W99/],
  ['a queue the hall does not have', 'W1', { action: 'assign', queues: ['moon'] }, 404, 'unknown_queue', /moon/],
  ['a tax queue at a general window', 'W1', { action: 'assign', queues: ['tax'] }, 409, 'conflict', /tax.*general.*do not mix/],
  ['opening with a queue of another pool', 'W11', { action: 'open', queues: ['general'] }, 409, 'conflict', /do not mix/],
  ['staff of a window the hall does not have', 'W1', { action: 'open', staffFromWindowId: 'W99' }, 404, 'unknown_window', /W99/],
  ['staff of a window of another pool', 'W1', { action: 'open', staffFromWindowId: 'W11' }, 409, 'conflict', /W11.*W1.*do not mix/],
  ['a pause without a reason', 'W1', { action: 'pause' }, 400, 'bad_request', /body/],
  ['an action nobody knows', 'W1', { action: 'explode' }, 400, 'bad_request', /body/],
])('%s is refused with its reason, and nothing is recorded or sent', async (_name, windowId, request, status, code, detail) => {
  const { app, view, sent, signIn } = await startApp();
  const answer = await app.inject(post(windowId, request, await signIn('manager')));
  expect(answer.json()).toMatchObject({ status, code, detail: expect.stringMatching(detail) });
  expect(sent).toEqual([]);
  expect(view.state('h1').commands).toEqual({});
});

test('what a command does not name does not reach the hall', async () => {
  const { app, sent, signIn } = await startApp();
  await app.inject(post('W1', { action: 'close', note: 'x'.repeat(100), __proto__: null }, await signIn('admin')));
  expect(sent).toMatchObject([{ data: { action: 'close' } }]);
  expect(JSON.stringify(sent)).not.toContain('note');
});

test('a command that could not be sent stays in the audit and is reported without its inside', async () => {
  const broken = async (): Promise<void> => {
    throw new HallError('broker_failed', 'no connection to 10.0.0.7:1883');
  };
  const { app, view, errors, signIn } = await startApp({ hallLine: { sendCommand: broken, sendClockRate: broken, sendFault: broken } });
  const answer = await app.inject(post('W1', { action: 'open' }, await signIn('manager')));
  expect(answer.statusCode).toBe(503);
  expect(answer.body).not.toContain('10.0.0.7');
  expect(Object.keys(view.state('h1').commands)).toHaveLength(1);
  expect(errors).toHaveLength(1);
});

test('nothing anybody can write as a command breaks anything', async () => {
  const { app, errors, signIn } = await startApp();
  const cookie = await signIn('manager');
  const text = fc.oneof(fc.constantFrom('W1', 'general', 'tax', '__proto__', 'constructor', 'toString'), fc.string());
  const request = fc.oneof(
    fc.record({ action: fc.constantFrom('open', 'assign'), queues: fc.array(text, { maxLength: 3 }) }),
    fc.record({ action: fc.constantFrom('close', 'resume', 'pause'), reason: fc.oneof(fc.constant('break'), text) }),
    fc.jsonValue(),
  );
  const body = fc.oneof(fc.record({ windowId: text, request }), fc.jsonValue());
  const possible = [202, 400, 404, 409];
  await fc.assert(
    fc.asyncProperty(body, async (payload) => {
      const headers = { cookie, 'content-type': 'application/json' };
      const answer = await app.inject({ method: 'POST', url: '/api/halls/h1/commands', payload: JSON.stringify(payload), headers });
      expect(possible, `${JSON.stringify(payload)}: ${answer.body}`).toContain(answer.statusCode);
    }),
  );
  expect(errors).toEqual([]);
});
