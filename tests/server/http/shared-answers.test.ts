import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SharedAnswers } from '../../../server/http/shared-answers.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

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
  await vi.advanceTimersByTimeAsync(4);
  expect(await shared.share('board', async () => 2)).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await shared.share('board', async () => 3)).toBe(3);
});

test('an old answer is given while the next one is made, and not for ever', async () => {
  const shared = new SharedAnswers(5, 10_000);
  expect(await shared.share('board', async () => 1)).toBe(1);
  await vi.advanceTimersByTimeAsync(5);
  let finish = (_answer: number): void => {};
  const slow = (): Promise<number> => new Promise((resolve) => (finish = resolve));
  expect(await shared.share('board', slow)).toBe(1);
  expect(await shared.share('board', () => Promise.reject(new Error('asked twice')))).toBe(1);
  finish(2);
  await vi.advanceTimersByTimeAsync(0);
  expect(await shared.share('board', async () => 3)).toBe(2);

  const brief = new SharedAnswers(5, 5);
  expect(await brief.share('board', async () => 1)).toBe(1);
  await vi.advanceTimersByTimeAsync(10);
  expect(await brief.share('board', async () => 2)).toBe(2);
});

test('what cannot be made anew is kept no longer', async () => {
  const shared = new SharedAnswers(5, 10_000);
  expect(await shared.share('board', async () => 1)).toBe(1);
  await vi.advanceTimersByTimeAsync(5);
  expect(await shared.share('board', () => Promise.reject(new Error('broken')))).toBe(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(await shared.share('board', async () => 2)).toBe(2);
});

test('a failure is nobody else’s', async () => {
  const shared = new SharedAnswers(10_000);
  await expect(shared.share('board', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await shared.share('board', async () => 1)).toBe(1);
});
