import type { HallPlan } from '#contracts/hall-plan';
import { plainCalendar, type WorkCalendar } from '#engine/forecast/work-calendar';
import { loadCalendar } from './load-calendar.ts';

const chinese = new Set(['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Chongqing', 'Asia/Harbin', 'Asia/Kashgar', 'PRC']);

/** The calendar that a hall's time zone says it goes by; elsewhere one without holidays. */
export async function calendarOf({ timeZone }: HallPlan): Promise<WorkCalendar> {
  return chinese.has(timeZone) ? loadCalendar('china') : plainCalendar;
}
