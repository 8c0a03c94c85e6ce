import { usePreferences } from '../app/preferences.ts';
import { planTextEn } from './plan-text-en.ts';
import { planTextZh } from './plan-text-zh.ts';

export type PlanText = typeof planTextZh;

export const planTextIn = (language: 'zh-CN' | 'en'): PlanText => (language === 'en' ? planTextEn : planTextZh);

/** What the floor editor says, in the reader's language: loaded with it, not with the page. */
export const usePlanText = (): PlanText => planTextIn(usePreferences().language);
