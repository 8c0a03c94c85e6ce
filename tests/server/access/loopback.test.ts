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
  expect(isOnLoopback({ socket: { remoteAddress: '127.0.0.1' }, headers: { host } })).toBe(local);
});

test.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'])('%s takes the right away', (name) => {
  expect(isOnLoopback({ socket: { remoteAddress: '127.0.0.1' }, headers: { host: 'localhost', [name]: 'localhost' } })).toBe(false);
});

test('no header gives the right to another machine', () => {
  expect(isOnLoopback({ socket: { remoteAddress: '10.0.0.5' }, headers: { host: 'localhost' } })).toBe(false);
});
