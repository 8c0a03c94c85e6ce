import { describe, expect, it } from 'vitest';
import { experimentTextIn, remarkIn } from '../../../web/experiments/experiment-text.ts';

/** Every key path of a dictionary. Chinese needs other words in a sentence than in a heading; English does not. */
function pathsOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    key === 'inSentence' ? [] : typeof value === 'object' && value !== null ? pathsOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}
const plain = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? plain(value) : [],
  );

describe('the words of the page of experiments', () => {
  it('say the same things in both languages', () => {
    expect(pathsOf(experimentTextIn('en')).sort()).toEqual(pathsOf(experimentTextIn('zh-CN')).sort());
  });
  it('never shout, and are English in English', () => {
    for (const words of plain(experimentTextIn('zh-CN'))) expect(words).not.toMatch(/[!！]/);
    for (const words of plain(experimentTextIn('en'))) expect(words).not.toMatch(/[!！\u4e00-\u9fff]/);
  });
});

it('a remark in one language is shown as it is, one in both in the reader’s', () => {
  expect(remarkIn('28 days', 'zh-CN')).toBe('28 days');
  expect(remarkIn({ zh: '28 天', en: '28 days' }, 'zh-CN')).toBe('28 天');
});
