import type { ServiceDay } from '#contracts/instant';
import { weekdayOf } from '../fitting/day-hours.ts';
import { groupBy } from '../group-by.ts';
import type { KnownPeople, KnownPerson } from '../planning/known-people.ts';
import type { QuerySource } from '../query-source.ts';
import { catalog } from './query-catalog.ts';
import { ask, type CellsOf } from './question.ts';

/** The days that are looked at, both included, and the day that is planned. */
export interface PeopleSpan {
  readonly from: ServiceDay;
  readonly until: ServiceDay;
  readonly forDay: ServiceDay;
}

type SittingRow = CellsOf<(typeof catalog)['staffSittings']['columns']>;

/** On so many of the days like the one that is planned somebody who is usually there was there. */
const usualShare = 0.5;

/**
 * Who sat where and served what. Days like the planned one are those of its weekday; all days where the span has none such. Nobody where
 * a hall's systems name nobody. Throws `HallError('query_failed')`.
 */
export async function knownPeople(queries: QuerySource, hallId: string, { from, until, forDay }: PeopleSpan): Promise<KnownPeople> {
  const rows = await ask(queries, catalog.staffSittings, { hall_id: hallId, from, until });
  const days = new Set(rows.map(({ day }) => day));
  const ofWeekday = [...days].filter((day) => weekdayOf(day) === weekdayOf(forDay));
  const alike = new Set(ofWeekday.length > 0 ? ofWeekday : days);
  const people = groupBy(rows, ({ staff_id }) => staff_id);
  return { days: days.size, people: [...people].map(([staffId, own]) => personOf(staffId, own, alike)) };
}

function personOf(staffId: string, rows: readonly SittingRow[], alike: ReadonlySet<ServiceDay>): KnownPerson {
  const minutes = new Map<string, number>();
  for (const { window_id, minutes: sat } of rows) minutes.set(window_id, (minutes.get(window_id) ?? 0) + sat);
  const there = new Set(rows.map(({ day }) => day).filter((day) => alike.has(day)));
  return {
    staffId,
    windows: [...minutes].map(([windowId, sat]) => ({ windowId, minutes: sat })),
    queues: [...new Set(rows.flatMap(({ queues }) => queues.split(',')))].filter((id) => id !== '').sort(),
    isUsuallyThere: there.size >= alike.size * usualShare,
  };
}
