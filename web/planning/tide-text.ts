import { usePreferences } from '../app/preferences.ts';
import { tideEn } from './tide-text-en.ts';
import { type TideText, tideZh } from './tide-text-zh.ts';

/** What the page of the tidal plan says, in the reader's language: loaded with it. */
export const useTideText = (): TideText => (usePreferences().language === 'en' ? tideEn : tideZh);
