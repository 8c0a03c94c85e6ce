import { expect, test } from 'vitest';
import { SharedAnswers } from '../../../server/http/shared-answers.ts';

test('many who ask at once are one question', async () => {
  const shared = new SharedAnswers(10_000);
  let asked = 0;
  const ask = async (): Promise<number> => {
    asked += 1;
    return asked;
  };
  expect(await Promise.all([shared.share('board', ask), shared.share('board', ask), shared.share('other', ask)])).toEqual([1, 1, 2]);
  expect(await shared.share('board', ask)).toBe(1);
});

test('an answer grows old', async () => {
  const shared = new SharedAnswers(5);
  expect(await shared.share('board', async () => 1)).toBe(1);
  await expect.poll(() => shared.share('board', async () => 2)).toBe(2);
});

test('a failure is nobody else’s', async () => {
  const shared = new SharedAnswers(10_000);
  await expect(shared.share('board', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await shared.share('board', async () => 1)).toBe(1);
});
