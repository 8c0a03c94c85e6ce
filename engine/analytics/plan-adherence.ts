import type { HallState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { PlanAdherence } from '#contracts/plan-adherence';
import type { TidalPlan } from '#contracts/tidal-plan';
import { dayNumberOf, minuteOf } from '../fitting/day-hours.ts';
import { HallCalendar } from '../hall-calendar.ts';
import { followPlan, type PlanInForce, type WorkedPeriod } from '../planning/follow-plan.ts';
import type { QuerySource } from '../query-source.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** A plan that was adopted for a day, when (ISO-8601, hall time). */
export interface AdoptedPlan {
  readonly id: string;
  readonly adoptedAt: string;
  readonly plan: TidalPlan;
}

/**
 * How the hall kept to its plans on `moment.day`: what the store has of the windows, and of today what they are doing now. A hall that
 * says nothing of its windows is unknown all day.
 */
export async function planAdherence(
  queries: QuerySource,
  moment: HallMoment,
  state: HallState,
  adopted: readonly AdoptedPlan[],
): Promise<PlanAdherence> {
  const last = adopted.at(-1);
  const startsAt = last ? (last.plan.startsAt ?? '00:00') : null;
  const clock = minutesFrom(moment, startsAt ?? '00:00');
  const inForce = adopted.map(({ plan, adoptedAt }): PlanInForce => ({ plan, fromMinute: clock(Date.parse(adoptedAt)) }));
  const isToday = moment.day === state.day;
  const untilMinute = isToday ? clock(moment.now) : moment.day < state.day ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const followed = followPlan({
    inForce,
    worked: last ? await workedPeriods(queries, moment, isToday ? state : null, clock) : new Map(),
    unheard: last ? await unheardSpans(queries, moment, last.plan, clock, untilMinute) : [],
    untilMinute,
  });
  return { hallId: moment.plan.id, day: moment.day, planId: last?.id ?? null, startsAt, ...followed };
}

/** From moments to minutes of the plan. */
function minutesFrom({ plan, day }: HallMoment, startsAt: string): (time: Instant) => number {
  const start = new HallCalendar(plan.timeZone).instantAt(dayNumberOf(day), minuteOf(startsAt));
  return (time) => (time - start) / 60_000;
}

async function workedPeriods(
  queries: QuerySource,
  moment: HallMoment,
  state: HallState | null,
  clock: (time: Instant) => number,
): Promise<ReadonlyMap<string, readonly WorkedPeriod[]>> {
  const worked = new Map<string, WorkedPeriod[]>();
  const add = (windowId: string, period: WorkedPeriod): void => void worked.set(windowId, [...(worked.get(windowId) ?? []), period]);
  for (const row of await ask(queries, catalog.windowPeriods, { hall_id: moment.plan.id, day: moment.day }))
    add(row.window_id, {
      fromMinute: clock(Date.parse(row.started_at)),
      toMinute: clock(Date.parse(row.ended_at)),
      isOpen: row.status === 'open',
      reason: row.reason,
      queues: row.queues === '' ? [] : row.queues.split(','),
    });
  for (const { id, status, statusSince, reason, queues } of Object.values(state?.windows ?? {})) {
    if (status === 'closed' || statusSince === null) continue;
    // What it served before, in the same status, has a row already.
    const fromMinute = Math.max(clock(statusSince), worked.get(id)?.at(-1)?.toMinute ?? Number.NEGATIVE_INFINITY);
    add(id, { fromMinute, toMinute: Number.POSITIVE_INFINITY, isOpen: status === 'open', reason, queues });
  }
  return worked;
}

/** Silences of the hours that the hall was open, as long as make its feed stale: before it opens nobody is expected to speak. */
async function unheardSpans(
  queries: QuerySource,
  moment: HallMoment,
  { slots }: TidalPlan,
  clock: (time: Instant) => number,
  untilMinute: number,
): Promise<{ fromMinute: number; toMinute: number }[]> {
  const longest = moment.plan.limits.feedStaleAfterMinutes;
  const { hall_id, day, now } = momentParameters(moment);
  const rows = await ask(queries, catalog.silences, { hall_id, day, now, longer_than_minutes: longest });
  if (!rows.some((row) => row.tells_windows)) return [{ fromMinute: Number.NEGATIVE_INFINITY, toMinute: Number.POSITIVE_INFINITY }];
  return rows.flatMap(({ started_at, ended_at }) => {
    const from = started_at === null ? Number.NEGATIVE_INFINITY : clock(Date.parse(started_at));
    const to = ended_at === null ? untilMinute : clock(Date.parse(ended_at));
    return spellsOf(slots)
      .map((spell) => ({ fromMinute: Math.max(from, spell.fromMinute), toMinute: Math.min(to, spell.toMinute) }))
      .filter(({ fromMinute, toMinute }) => toMinute - fromMinute > longest);
  });
}

/** Slots that follow one another, joined. */
function spellsOf(slots: TidalPlan['slots']): { fromMinute: number; toMinute: number }[] {
  const spells: { fromMinute: number; toMinute: number }[] = [];
  for (const { fromMinute, toMinute } of slots) {
    const last = spells.at(-1);
    if (last?.toMinute === fromMinute) last.toMinute = toMinute;
    else spells.push({ fromMinute, toMinute });
  }
  return spells;
}
