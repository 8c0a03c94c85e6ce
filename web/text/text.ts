import type { Name } from '#contracts/hall-plan';
import { type Language, usePreferences } from '../app/preferences.ts';
import { en } from './en.ts';
import { type Text, zhCn } from './zh-cn.ts';

export type { Text } from './zh-cn.ts';

export const textIn = (language: Language): Text => (language === 'en' ? en : zhCn);

/** What the page says, in the reader's language. */
export const useText = (): Text => textIn(usePreferences().language);

/** A thing's name in the reader's language, in the other one where it has none. */
export function nameIn(name: Name, language: Language): string {
  return language === 'en' ? name.en || name.zh : name.zh || name.en;
}

/** Text for a code that a newer server may know and this page does not: the code itself then. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
