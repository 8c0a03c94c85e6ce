import type { PlannedWindow } from '#contracts/tidal-plan';
import { clockMs, minuteMs } from '../../sensors-sim/hall-time.ts';
import type { Shift, ShiftPlanner } from '../../sensors-sim/shift-plan.ts';

/** Has the demo hall staff its windows as a plan says; who is there before and after noon stays over it. */
export function followPlan(windows: readonly PlannedWindow[], startsAt: string): ShiftPlanner {
  return (day, desks) => {
    const begins = day.date.midnight + clockMs(startsAt);
    return windows.flatMap(({ windowId, strips }): Shift[] => {
      const desk = desks.find(({ plan }) => plan.id === windowId);
      if (!desk) return [];
      const shifts: { desk: typeof desk; from: number; to: number; tasks: { from: number; queues: string[] }[] }[] = [];
      for (const { fromMinute, toMinute, queues } of strips) {
        const from = begins + fromMinute * minuteMs;
        const to = begins + toMinute * minuteMs;
        const last = shifts.at(-1);
        const goesOn = last && (last.to === from || isNoon(day.date.hours, last.to, from));
        if (goesOn) {
          last.to = to;
          last.tasks.push({ from, queues });
        } else shifts.push({ desk, from, to, tasks: [{ from, queues }] });
      }
      return shifts;
    });
  };
}

/** The hall closes at one moment and opens again at the other. */
function isNoon(hours: readonly { readonly opens: number; readonly closes: number }[], closes: number, opens: number): boolean {
  const before = hours.findIndex((spell) => spell.closes === closes);
  return before >= 0 && hours[before + 1]?.opens === opens;
}
