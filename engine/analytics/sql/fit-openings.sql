-- When was which window open, for which queues? One row per stretch in which a window was open, on service days in the span.
-- Minutes from the hall's midnight. A window that stops finishes whom it has: `decided_minute` is the middle of that last
-- service, when stopping was decided as far as anybody can tell; otherwise the end. `next_*`: what followed. Windows nobody told of are
-- taken for open from their first call to their last service's end (`is_guessed`).
with told as (
  select day, window_id, status, reason, queues, staff_id, started_at, ended_at
  from window_periods
  where hall_id = $hall_id::VARCHAR and day between $from::DATE and $until::DATE
),
calls as (
  select day, window_id, queue_id, staff_id, called_at, ended_at
  from ticket_legs
  where hall_id = $hall_id::VARCHAR and day between $from::DATE and $until::DATE
    and window_id is not null and called_at is not null and queue_id is not null
),
served as (select day, window_id, queue_id, count(*) as calls from calls group by all),
guessed as (
  select
    day, window_id, string_agg(distinct staff_id, ',') as staff, min(called_at) as started_at, max(ended_at) as ended_at
  from calls anti join told using (day, window_id)
  group by all
),
guessed_queues as (select day, window_id, string_agg(queue_id, ',' order by calls desc, queue_id) as queues from served group by all),
followed as (
  select
    *,
    lead(status) over window_day as next_status,
    lead(reason) over window_day as next_reason,
    lead(started_at) over window_day as next_started_at,
    lead(ended_at) over window_day as next_ended_at,
    false as is_guessed
  from told
  window window_day as (partition by day, window_id order by started_at)
),
openings as (
  select * exclude (status, reason) from followed where status = 'open'
  union all by name
  select
    day, window_id, queues, case when staff not like '%,%' then staff end as staff_id, started_at, ended_at, true as is_guessed
  from guessed join guessed_queues using (day, window_id)
),
last_calls as (
  select openings.*, calls.called_at as last_called_at, calls.ended_at as last_ended_at
  from openings asof left join calls
    on openings.day = calls.day and openings.window_id = calls.window_id and openings.ended_at >= calls.ended_at
),
minutes as (
  select
    *,
    epoch(timezone($time_zone::VARCHAR, day::TIMESTAMP + interval 4 hours)) - 240 * 60 as midnight,
    last_called_at >= started_at and epoch(ended_at) - epoch(last_ended_at) < 180 and not is_guessed
      and not (next_status is not distinct from 'open' and next_started_at is not distinct from ended_at) as is_finishing
  from last_calls
)
select
  day,
  window_id,
  queues,
  staff_id,
  ((epoch(started_at) - midnight) / 60)::DOUBLE as from_minute,
  ((epoch(ended_at) - midnight) / 60)::DOUBLE as to_minute,
  (((case when is_finishing then (epoch(last_called_at) + epoch(ended_at)) / 2 else epoch(ended_at) end) - midnight) / 60)::DOUBLE as decided_minute,
  case when next_started_at = ended_at then next_status end as next_status,
  case when next_started_at = ended_at then next_reason end as next_reason,
  (case when next_started_at = ended_at then (epoch(next_ended_at) - midnight) / 60 end)::DOUBLE as next_to_minute,
  is_guessed
from minutes
order by day, window_id, from_minute
