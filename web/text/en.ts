import { enActing } from './en-acting.ts';
import { enAdvice } from './en-advice.ts';
import { enHall } from './en-hall.ts';
import { enKiosk } from './en-kiosk.ts';
import { enMeasures } from './en-measures.ts';
import { enWaits } from './en-waits.ts';
import { enWork } from './en-work.ts';
import type { Text } from './zh-cn.ts';

/** What the page says, in English as an airport would write it. */
export const en: Text = { ...enHall, ...enActing, ...enWork, ...enMeasures, ...enWaits, ...enAdvice, ...enKiosk };
