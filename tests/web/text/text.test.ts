import { describe, expect, it } from 'vitest';
import { nameIn, textIn, wordFor } from '../../../web/text/text.ts';

/** Every key path of a dictionary, deepest first. */
function pathsOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? pathsOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}
const plain = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? plain(value) : [],
  );

describe('the page’s texts', () => {
  it('say the same things in both languages', () => {
    expect(pathsOf(textIn('en')).sort()).toEqual(pathsOf(textIn('zh-CN')).sort());
  });
  it('never shout', () => {
    for (const words of [...plain(textIn('zh-CN')), ...plain(textIn('en'))]) expect(words).not.toMatch(/[!！]/);
  });
  it('hold no Chinese in English, but for the way back to it', () => {
    const chinese = plain(textIn('en')).filter((words) => /[\u4e00-\u9fff]/.test(words));
    expect(chinese.sort()).toEqual(['中文', '切换到中文']);
  });
});

it('a short wait from none on is named by its end alone, a long one by both: it is no promise', () => {
  const { range } = textIn('zh-CN').waits;
  expect([range(0, 5), range(0, 15), range(0, 100), range(5, 10)]).toEqual(['5 分钟内', '15 分钟内', '0–100 分钟', '5–10 分钟']);
  expect([textIn('en').waits.range(0, 5), textIn('en').waits.range(0, 100)]).toEqual(['under 5 min', '0–100 min']);
});

it('a warning says minutes, with nothing that could be read as another digit', () => {
  expect(textIn('en').warning.past(25)).toBe('25+ min');
  expect(textIn('zh-CN').warning.past(25)).toBe('25+ 分');
});

it('a name missing in one language is shown in the other', () => {
  expect(nameIn({ zh: '社保', en: '' }, 'en')).toBe('社保');
  expect(nameIn({ zh: '社保', en: 'Social insurance' }, 'en')).toBe('Social insurance');
});

it('a code this page does not know is shown as it is', () => {
  expect(wordFor({ paper: '打印纸' }, 'paper')).toBe('打印纸');
  expect(wordFor({ paper: '打印纸' }, 'E21')).toBe('E21');
  expect(wordFor({}, 'toString')).toBe('toString');
});
