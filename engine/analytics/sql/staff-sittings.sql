-- Who sat at which window on which day of a span, for how many minutes, and which queues did they serve there? One row per staff, window
-- and day. A call that names nobody is taken for that of whoever had opened the window; a window whose openings name nobody is taken for
-- theirs from their first call to their last service's end.
with sittings as (
  select staff_id, window_id, day, started_at, ended_at
  from window_periods
  where hall_id = $hall_id::VARCHAR and day between $from::DATE and $until::DATE and status = 'open' and staff_id is not null
),
sat as (
  select staff_id, window_id, day, sum(epoch(ended_at) - epoch(started_at)) / 60 as minutes
  from sittings
  group by all
),
calls as (
  select staff_id, window_id, day, queue_id, called_at, ended_at, outcome
  from ticket_legs
  where hall_id = $hall_id::VARCHAR and day between $from::DATE and $until::DATE
    and window_id is not null and called_at is not null and queue_id is not null
),
named as (
  select
    coalesce(calls.staff_id, case when calls.called_at <= sittings.ended_at then sittings.staff_id end) as staff_id,
    calls.* exclude (staff_id)
  from calls asof left join sittings
    on calls.day = sittings.day and calls.window_id = sittings.window_id and calls.called_at >= sittings.started_at
),
served as (
  select
    staff_id, window_id, day, (epoch(max(ended_at)) - epoch(min(called_at))) / 60 as minutes,
    string_agg(distinct queue_id, ',' order by queue_id) filter (outcome in ('served', 'transferred')) as queues
  from named
  where staff_id is not null
  group by all
)
select staff_id, window_id, day, coalesce(sat.minutes, served.minutes)::DOUBLE as minutes, coalesce(served.queues, '') as queues
from sat full join served using (staff_id, window_id, day)
order by staff_id, window_id, day
