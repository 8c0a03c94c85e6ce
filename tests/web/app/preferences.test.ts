import { expect, it } from 'vitest';
import { parsePreferences } from '../../../web/app/preferences.ts';

it('the page is dark and Chinese until somebody says otherwise', () => {
  expect(parsePreferences(null)).toEqual({ theme: 'dark', language: 'zh-CN' });
});
it('remembers what was chosen', () => {
  expect(parsePreferences('{"theme":"light","language":"en"}')).toEqual({ theme: 'light', language: 'en' });
});
it.each(['', '{', 'null', '7', '{"theme":"pink","language":3}'])('takes %s for nothing remembered', (stored) => {
  expect(parsePreferences(stored)).toEqual({ theme: 'dark', language: 'zh-CN' });
});
