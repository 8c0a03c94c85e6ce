import { formatDay } from '../../sensors-sim/hall-time.ts';
import { openDemoHistory } from './demo-history.ts';

/** The minute of a demo hall's day (days since 1970-01-01) at which most people wait, in milliseconds since 1970. */
export async function findBusiestMinute(hallId: string, day: number, seed: number): Promise<number> {
  const { node } = await openDemoHistory(hallId, day + 1, 1, seed);
  try {
    const [busiest] = await node.queries.query<{ moment: string }>(
      `with steps as (
         select queued_at as moment, 1 as step from ticket_legs where hall_id = $hall_id::VARCHAR and day = $day::DATE and queued_at is not null
         union all
         select coalesce(called_at, ended_at), -1 from ticket_legs where hall_id = $hall_id::VARCHAR and day = $day::DATE and queued_at is not null
       )
       select moment from (select moment, sum(step) over (order by moment, step) as waiting from steps) counted
       order by waiting desc, moment limit 1`,
      { hall_id: hallId, day: formatDay(day) },
    );
    if (!busiest) throw new Error('nobody waited all day');
    return Date.parse(busiest.moment);
  } finally {
    await node.close();
  }
}
