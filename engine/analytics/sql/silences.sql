-- When did a hall's ticket and window systems say nothing on a day for longer than `longer_than_minutes`? One row per silence. The
-- first has no beginning, however short; the last no end. No row when nothing was heard at all. `tells_windows`: of windows was, too.
with heard as (
  select time, lag(time) over (order by time) as time_before, lead(time) over (order by time) as next_time, family
  from events
  where hall_id = $hall_id::VARCHAR and day = $day::DATE and family in ('ticket', 'window') and time <= $now::TIMESTAMPTZ
),
silences as (
  select null::TIMESTAMPTZ as started_at, time as ended_at from heard where time_before is null
  union all
  select time, next_time from heard where next_time is null or epoch(next_time) - epoch(time) > 60 * $longer_than_minutes::DOUBLE
)
select started_at, ended_at, (select bool_or(family = 'window') from heard)::BOOLEAN as tells_windows
from silences
order by started_at nulls first
