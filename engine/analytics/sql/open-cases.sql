-- How many cases are open in a hall, and how many of them are past their due time? One row.
-- A case whose clock is stopped (paused, or waiting for a correction) is measured at the moment it stopped.
select
  count(*)::INTEGER as open_cases,
  (count(*) filter (
    due_at < coalesce(paused_since, case when status = 'correcting' then last_event_at end, $now::TIMESTAMPTZ)
  ))::INTEGER as overdue_cases
from cases
where hall_id = $hall_id::VARCHAR
  and finished_at is null
  and status not in ('refused', 'finished', 'collected')
