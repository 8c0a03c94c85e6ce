-- Which windows were open or paused when on a day? One row per stretch in one status and with the same queues that has ended.
select window_id, status, reason, queues, started_at, ended_at
from window_periods
where hall_id = $hall_id::VARCHAR and day = $day::DATE
order by window_id, started_at
