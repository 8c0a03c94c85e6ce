export type CalendarDayKind = 'holiday' | 'make_up_workday';

/** A day that is not what its weekday says. */
export interface CalendarDay {
  /** Days from 1970-01-01. */
  readonly day: number;
  readonly kind: CalendarDayKind;
  /** Of the holiday it is, or that it makes up for. */
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Holidays and make-up workdays (调休) of a country; between them Monday to Friday are worked. */
export class WorkCalendar {
  private readonly days: ReadonlyMap<number, CalendarDay>;

  constructor(days: readonly CalendarDay[]) {
    this.days = new Map(days.map((one) => [one.day, one]));
  }

  /** What the calendar says about a day; null for a day that is what its weekday says. */
  special(day: number): CalendarDay | null {
    return this.days.get(day) ?? null;
  }

  isWorkday(day: number): boolean {
    const special = this.special(day);
    return special === null ? !isWeekend(day) : special.kind === 'make_up_workday';
  }
}

/** A calendar without holidays. */
export const plainCalendar = new WorkCalendar([]);

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function isWeekend(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}
