import type { Remark } from '../api/experiment-api.ts';
import { type Language, usePreferences } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';
import { composeEn } from './compose-text-en.ts';
import { composeZh } from './compose-text-zh.ts';
import { exploreEn } from './explore/explore-text-en.ts';
import { exploreZh } from './explore/explore-text-zh.ts';
import { resultEn } from './result-text-en.ts';
import { resultZh } from './result-text-zh.ts';

const zh = { compose: composeZh, explore: exploreZh, ...resultZh };
export type ExperimentText = typeof zh;
const en: ExperimentText = { compose: composeEn, explore: exploreEn, ...resultEn };

export const experimentTextIn = (language: Language): ExperimentText => (language === 'en' ? en : zh);

/** What the page of experiments says, in the reader's language: loaded with it, not with the page. */
export const useExperimentText = (): ExperimentText => experimentTextIn(usePreferences().language);

/** Something the server says in one language or in both. */
export const remarkIn = (remark: Remark, language: Language): string => (typeof remark === 'string' ? remark : nameIn(remark, language));
