import type { FeedState } from '#contracts/hall-state';
import type { Compared, LeaderRow } from '#contracts/http-api';
import type { QuerySource } from '../query-source.ts';
import { doorIds, type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask, type CellsOf } from './question.ts';

type SpanRow = CellsOf<typeof catalog.leaderBoard.columns>;
type Measure = Exclude<keyof SpanRow, 'span'>;

/** One hall for its leaders: today so far beside yesterday and the usual up to the same hour; what is unknown is null. */
export async function leaderRow(queries: QuerySource, moment: HallMoment, tickets: FeedState | undefined): Promise<LeaderRow> {
  const { hall_id, time_zone, day, now } = momentParameters(moment);
  const [spans, [cases]] = await Promise.all([
    ask(queries, catalog.leaderBoard, { hall_id, time_zone, day, now, door_ids: doorIds(moment.plan) }),
    ask(queries, catalog.openCases, { hall_id, now }),
  ]);
  const compared = (measure: Measure): Compared => {
    const of = (span: string): number | null => spans.find((row) => row.span === span)?.[measure] ?? null;
    return { today: of('today'), yesterday: of('yesterday'), norm: of('norm') };
  };
  return {
    hallId: hall_id,
    name: moment.plan.name,
    timeZone: time_zone,
    asOf: now,
    freshness: tickets?.freshness ?? 'unknown',
    heardAt: tickets?.lastEventAt == null ? null : new Date(tickets.lastEventAt).toISOString(),
    visitors: compared('visitors'),
    visits: compared('visits'),
    tickets: compared('tickets'),
    meanWaitMinutes: compared('mean_wait_minutes'),
    p90WaitMinutes: compared('p90_wait_minutes'),
    shareWithin15Minutes: compared('within_15_share'),
    abandonedShare: compared('abandoned_share'),
    windowsOpened: compared('windows_opened'),
    windowHours: compared('window_hours'),
    diversionShare: compared('diversion_share'),
    satisfiedShare: compared('satisfied_share'),
    activeRatingShare: compared('active_rating_share'),
    casesFinished: compared('cases_finished'),
    openCases: cases?.open_cases ?? 0,
    overdueCases: cases?.overdue_cases ?? 0,
  };
}
