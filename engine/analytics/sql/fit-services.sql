-- How long do services take? One row per queue, matter, whoever served (staff, or the window where staff are unknown) and hours
-- since the window was opened or resumed (0, 1, 2, 3 and more; -1 unknown), of services on the given days. Minutes; sums of
-- natural logarithms, their squares and the minutes themselves. `from_call`: services whose beginning nobody told, measured from the call.
with days as (select unnest(string_split($days::VARCHAR, ','))::DATE as day),
services as (
  select
    day, queue_id, matter_id, window_id, started_at,
    coalesce(staff_id, window_id) as server_id,
    coalesce(service_seconds, epoch(ended_at) - epoch(called_at) - held_seconds) / 60 as minutes,
    service_seconds is null as is_from_call
  from ticket_legs join days using (day)
  where hall_id = $hall_id::VARCHAR and outcome in ('served', 'transferred') and queue_id is not null
),
openings as (
  select day, window_id, started_at as opened_at
  from window_periods join days using (day)
  where hall_id = $hall_id::VARCHAR and status = 'open'
),
timed as (
  select services.*, epoch(services.started_at) - epoch(opened_at) as seconds_open
  from services asof left join openings
    on services.day = openings.day and services.window_id = openings.window_id and services.started_at >= openings.opened_at
)
select
  queue_id,
  matter_id,
  server_id,
  coalesce(least(3, floor(seconds_open / 3600)), -1)::INTEGER as hours_open,
  (count(*) filter (minutes > 0))::INTEGER as services,
  (count(*) filter (minutes is null or minutes <= 0))::INTEGER as unknown,
  (count(*) filter (minutes > 0 and is_from_call))::INTEGER as from_call,
  coalesce(sum(ln(minutes)) filter (minutes > 0), 0)::DOUBLE as log_sum,
  coalesce(sum(ln(minutes) * ln(minutes)) filter (minutes > 0), 0)::DOUBLE as log_square_sum,
  coalesce(sum(minutes) filter (minutes > 0), 0)::DOUBLE as minutes_sum
from timed
group by all
order by all
