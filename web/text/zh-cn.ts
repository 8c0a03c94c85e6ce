import { zhCnActing } from './zh-cn-acting.ts';
import { zhCnAdvice } from './zh-cn-advice.ts';
import { zhCnHall } from './zh-cn-hall.ts';
import { zhCnKiosk } from './zh-cn-kiosk.ts';
import { zhCnMeasures } from './zh-cn-measures.ts';
import { zhCnWaits } from './zh-cn-waits.ts';
import { zhCnWork } from './zh-cn-work.ts';

/** What the page says, in Chinese as a hall would write it. Keys: panel, then what is said there. */
export const zhCn = { ...zhCnHall, ...zhCnActing, ...zhCnWork, ...zhCnMeasures, ...zhCnWaits, ...zhCnAdvice, ...zhCnKiosk };

export type Text = typeof zhCn;
