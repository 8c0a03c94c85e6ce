-- Which open cases of a hall are overdue, or due within some days? One row per case, most urgent first; 500 at
-- most, each with how many there are in all.
-- Remaining hours are of the calendar, negative when overdue. A case whose clock is stopped (paused, or waiting for a
-- correction) is measured at the moment it stopped; what earlier stops took is in `due_at`.
with open_cases as (
  select
    *,
    coalesce(paused_since, case when status = 'correcting' then last_event_at end) as stopped_at,
    coalesce(stopped_at, $now::TIMESTAMPTZ) as measured_at
  from cases
  where hall_id = $hall_id::VARCHAR
    and due_at is not null
    and finished_at is null
    and status not in ('refused', 'finished', 'collected')
    and due_at <= $now::TIMESTAMPTZ + to_hours((24 * $within_days::DOUBLE)::BIGINT)
)
select
  case_id,
  matter_id,
  status,
  accepted_at,
  due_at,
  due_at < measured_at as overdue,
  ((epoch(due_at) - epoch(measured_at)) / 3600)::DOUBLE as remaining_hours,
  last_step,
  stopped_at is not null as clock_stopped,
  (count(*) filter (due_at < measured_at) over ())::INTEGER as overdue_cases,
  (count(*) filter (due_at >= measured_at) over ())::INTEGER as due_soon_cases
from open_cases
order by remaining_hours, case_id
limit 500
