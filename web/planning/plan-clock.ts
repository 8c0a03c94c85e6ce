import type { TidalPlan } from '#contracts/tidal-plan';

/** Hall time of a minute of the plan: `09:15`. */
export function planClock({ startsAt }: Pick<TidalPlan, 'startsAt'>): (minute: number) => string {
  const [hours = '0', minutes = '0'] = (startsAt ?? '00:00').split(':');
  const start = Number(hours) * 60 + Number(minutes);
  return (minute) => {
    const at = Math.round(start + minute);
    return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  };
}

/** Full hours between opening and closing, in minutes of the plan. */
export function fullHours({ startsAt, slots }: Pick<TidalPlan, 'startsAt' | 'slots'>): number[] {
  const start = Number((startsAt ?? '00:00').split(':')[1] ?? 0);
  const from = slots[0]?.fromMinute ?? 0;
  const to = slots.at(-1)?.toMinute ?? 0;
  const first = Math.ceil((from + start) / 60) * 60 - start;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / 60) + 1) }, (_, place) => first + place * 60);
}
