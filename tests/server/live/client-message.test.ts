import { expect, test } from 'vitest';
import { parseClientMessage } from '../../../server/live/client-message.ts';

test('hello may say where the client left off', () => {
  const hello = { kind: 'hello', protocol: 1, hallId: 'h1', resume: { epoch: 'run 1', revision: 7 } };
  expect(parseClientMessage(JSON.stringify(hello))).toEqual(hello);
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"kind":"goodbye"}',
  '{"kind":"hello","protocol":"1","hallId":"h1"}',
  '{"kind":"hello","protocol":1}',
  '{"kind":"hello","protocol":1,"hallId":"h1","resume":{"epoch":"x","revision":-1}}',
  '{"kind":"ping","sentAt":"now"}',
])('%s is no message of the protocol', (text) => {
  expect(parseClientMessage(text)).toBeNull();
});
