import type { HallPlan } from '#contracts/hall-plan';

/** Minutes after midnight of `08:30`. */
export function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes from opening as a hall would say them: `10:45` when the opening is known, `+1:45` otherwise. */
export function clockFrom(opensAt: string | null): (minute: number) => string {
  const start = opensAt === null ? 0 : minutesOfDay(opensAt);
  return (minute) => {
    const at = Math.round(start + minute);
    const hours = Math.floor(at / 60);
    const minutes = String(at % 60).padStart(2, '0');
    return opensAt === null ? `+${hours}:${minutes}` : `${String(hours % 24).padStart(2, '0')}:${minutes}`;
  };
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Opening times of a service day; none when the hall is closed. */
export function hoursOn(plan: Pick<HallPlan, 'openingHours'>, day: string): readonly (readonly [string, string])[] {
  const weekday = weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? 'mon';
  return plan.openingHours[weekday] as [string, string][];
}

/** When a hall opens on a day; on most days when none is given. Null for a hall that never does. */
export function openingOn(plan: Pick<HallPlan, 'openingHours'>, day: string | null): string | null {
  if (day !== null) return hoursOn(plan, day)[0]?.[0] ?? null;
  const openings = weekdays.flatMap((weekday) => plan.openingHours[weekday][0]?.[0] ?? []);
  const times = (opening: string): number => openings.filter((other) => other === opening).length;
  return openings.sort((a, b) => times(b) - times(a))[0] ?? null;
}
