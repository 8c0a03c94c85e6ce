import type { TidalPlan } from '#contracts/tidal-plan';

/** A slot of the tide: what there is to do and who is there for it, in windows. */
export interface TideRow {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly demand: number;
  readonly capacity: number;
  /** The target of a queue that is shown is missed. */
  readonly isMissed: boolean;
}

/** The tide of a queue, or of all of them, by stretches in which the hall is open. */
export function tideRows({ slots, requirement, shortfalls }: TidalPlan, queueId: string | null): TideRow[][] {
  const shown = requirement.filter((one) => queueId === null || one.queueId === queueId);
  const missed = shortfalls.filter((one) => queueId === null || one.queueId === queueId);
  const rows = slots.map(
    ({ fromMinute, toMinute }, slot): TideRow => ({
      fromMinute,
      toMinute,
      demand: shown.reduce((sum, { offeredLoad }) => sum + (offeredLoad[slot] ?? 0), 0),
      capacity: shown.reduce((sum, { planned }) => sum + (planned[slot] ?? 0), 0),
      isMissed: missed.some((one) => one.fromMinute < toMinute && one.toMinute > fromMinute),
    }),
  );
  const spells: TideRow[][] = [];
  for (const row of rows) {
    const last = spells.at(-1);
    if (last?.at(-1)?.toMinute === row.fromMinute) last.push(row);
    else spells.push([row]);
  }
  return spells;
}
