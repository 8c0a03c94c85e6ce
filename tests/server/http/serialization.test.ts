import Type from 'typebox';
import { expect, test } from 'vitest';
import { compileSerializer } from '../../../server/http/serialization.ts';

const route = { method: 'GET', url: '/', httpStatus: '200' };

test('an answer says what its schema names, and nothing else', () => {
  const write = compileSerializer({ ...route, schema: Type.Object({ id: Type.String(), waiting: Type.Integer() }) });
  expect(write({ id: 'A', waiting: 3, passwordHash: 'secret' })).toBe('{"id":"A","waiting":3}');
});

test('routes that answer by the same schema answer alike, those of another each by its own', () => {
  const schema = Type.Object({ code: Type.String() });
  const first = compileSerializer({ ...route, schema });
  const second = compileSerializer({ ...route, url: '/other', httpStatus: '404', schema });
  const other = compileSerializer({ ...route, schema: Type.Object({ title: Type.String() }) });
  const answer = { code: 'not_found', title: 'Not found' };
  expect([first, second, other].map((write) => write(answer))).toEqual([
    '{"code":"not_found"}',
    '{"code":"not_found"}',
    '{"title":"Not found"}',
  ]);
});
