import type { Remark } from '#contracts/scenario';

/** Minutes from a command until it is carried out: medians of what the hall took, or assumed. */
export interface CommandDelays {
  /** Somebody has to come to a closed window. */
  readonly openMinutes: number;
  /** Whoever sits there does something else. */
  readonly changeMinutes: number;
  /** Commands that were seen: of openings, and of the others. */
  readonly observations: { readonly open: number; readonly change: number };
}

/** Assumed until a hall has shown how long it takes. */
const assumed = { openMinutes: 5, changeMinutes: 2 };
/** Fewer say nothing. */
const leastObservations = 5;

export interface DelayRow {
  readonly opens: boolean;
  readonly commands: number;
  readonly median_minutes: number;
}

export function delaysOf(rows: readonly DelayRow[]): CommandDelays {
  const told = (opens: boolean): DelayRow | undefined => rows.find((row) => row.opens === opens);
  const known = (opens: boolean, otherwise: number): number => {
    const row = told(opens);
    return row && row.commands >= leastObservations ? row.median_minutes : otherwise;
  };
  return {
    openMinutes: known(true, assumed.openMinutes),
    changeMinutes: known(false, assumed.changeMinutes),
    observations: { open: told(true)?.commands ?? 0, change: told(false)?.commands ?? 0 },
  };
}

/** What is said of them beside every effect. */
export function describeDelays({ openMinutes, changeMinutes, observations }: CommandDelays): Remark {
  const zh = (count: number): string => (count >= leastObservations ? `近 28 天 ${count} 次指令的中位数` : '假设');
  const en = (count: number): string => (count >= leastObservations ? `median of ${count} commands in 28 days` : 'assumed');
  const [open, change] = [openMinutes, changeMinutes].map((minutes) => String(Math.round(minutes * 10) / 10));
  return {
    zh: `开窗要 ${open} 分钟（${zh(observations.open)}），调整要 ${change} 分钟（${zh(observations.change)}）。`,
    en: `A window opens after ${open} min (${en(observations.open)}), other changes take ${change} min (${en(observations.change)}).`,
  };
}
