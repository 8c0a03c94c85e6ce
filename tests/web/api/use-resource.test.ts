import { expect, it } from 'vitest';
import { RequestError } from '../../../web/api/request.ts';
import { afterFailure, type Resource } from '../../../web/api/use-resource.ts';

it('a refresh that fails keeps what was read and says that it is old', () => {
  const ready: Resource<number> = { status: 'ready', value: 3, readAt: 1, failing: false };
  expect(afterFailure(ready, new RequestError(0, 'offline', ''))).toEqual({ ...ready, failing: true });
});
it('a first read that fails is a failure with its reason', () => {
  const failed = afterFailure<number>({ status: 'loading' }, new RequestError(403, 'not_allowed', 'no'));
  expect(failed).toMatchObject({ status: 'failed', error: { status: 403, code: 'not_allowed' } });
  expect(afterFailure<number>({ status: 'loading' }, new TypeError('x'))).toMatchObject({ status: 'failed', error: { status: 0 } });
});
