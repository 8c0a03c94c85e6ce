import type { PlanPeople, PlanSeat } from '#contracts/plan-people';

/** Who sits at a window between two minutes, in the order of the day; nobody where the plan does not say by whom. */
export function whoSits(people: PlanPeople | undefined, windowId: string, fromMinute: number, toMinute: number): PlanSeat[] {
  return (people?.seats ?? [])
    .filter((seat) => seat.windowId === windowId && seat.fromMinute < toMinute && seat.toMinute > fromMinute)
    .map((seat) => ({ ...seat, fromMinute: Math.max(fromMinute, seat.fromMinute), toMinute: Math.min(toMinute, seat.toMinute) }));
}

/** Hours of window time for which nobody is named. */
export const unnamedHours = ({ seats }: PlanPeople): number =>
  seats.filter(({ staffId }) => staffId === null).reduce((sum, { fromMinute, toMinute }) => sum + (toMinute - fromMinute) / 60, 0);
