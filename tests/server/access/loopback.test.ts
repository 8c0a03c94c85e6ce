import { expect, test } from 'vitest';
import { isLoopbackAddress, isOnLoopback } from '../../../server/access/loopback.ts';

test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) => {
  expect(isLoopbackAddress(address)).toBe(true);
});

test.each(['192.168.1.2', '10.127.0.1', '::ffff:10.0.0.1', '127.0.0.1.example', undefined])('%s is another', (address) => {
  expect(isLoopbackAddress(address)).toBe(false);
});

test.each<[string | undefined, boolean]>([
  ['localhost:8080', true],
  ['127.0.0.1', true],
  ['[::1]:8080', true],
  ['LOCALHOST', true],
  ['evil.example:8080', false],
  ['localhost.evil.example', false],
  [undefined, false],
])('a request to host %s counts as local: %s', (host, local) => {
  expect(isOnLoopback({ remoteAddress: '127.0.0.1', host, forwarded: false })).toBe(local);
});

test('headers can take the right away but never give it', () => {
  expect(isOnLoopback({ remoteAddress: '127.0.0.1', host: 'localhost', forwarded: true })).toBe(false);
  expect(isOnLoopback({ remoteAddress: '10.0.0.5', host: 'localhost', forwarded: false })).toBe(false);
});
