import { expect, test } from 'vitest';
import { isSameOrigin } from '../../../server/access/same-origin.ts';

test.each<[string | undefined, string | undefined, boolean]>([
  ['http://hall.example:8080', 'hall.example:8080', true],
  ['https://hall.example', 'Hall.Example', true],
  [undefined, 'hall.example', true],
  ['http://hall.example:9090', 'hall.example:8080', false],
  ['http://evil.example', 'hall.example', false],
  ['http://hall.example.evil.example', 'hall.example', false],
  ['null', 'hall.example', false],
  ['', 'hall.example', false],
  ['http://hall.example', undefined, false],
])('origin %s may act on %s: %s', (origin, host, allowed) => {
  expect(isSameOrigin(origin, host)).toBe(allowed);
});
