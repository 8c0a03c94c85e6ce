import { expect, it } from 'vitest';
import { planTextIn } from '../../../web/plan/plan-text.ts';

const texts = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? texts(value) : [],
  );

it('the editor’s texts are as long a list in both languages, never shout, and hold no Chinese in English', () => {
  const [zh, en] = [texts(planTextIn('zh-CN')), texts(planTextIn('en'))];
  expect(en).toHaveLength(zh.length);
  expect([...zh, ...en].filter((text) => /[!！]/.test(text) || text === '')).toEqual([]);
  expect(en.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
});
