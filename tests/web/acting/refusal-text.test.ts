import { expect, it } from 'vitest';
import { refusalText } from '../../../web/acting/refusal-text.ts';
import { en } from '../../../web/text/en.ts';
import { zhCn } from '../../../web/text/zh-cn.ts';

it('a refusal is said in the reader’s language where its code is known', () => {
  const refusal = { reason: '暂无可调配人员', reasonCode: 'nobody_free' };
  expect(refusalText(refusal, en)).toBe('no staff available');
  expect(refusalText(refusal, zhCn)).toBe('暂无可调配人员');
});
it('else in the hall’s own words, if it gave any', () => {
  expect(refusalText({ reason: '正在开会', reasonCode: null }, en)).toBe('正在开会');
  expect(refusalText({ reason: '正在开会', reasonCode: 'toString' }, en)).toBe('正在开会');
  expect(refusalText({ reason: null, reasonCode: null }, en)).toBe('no reason given');
});
