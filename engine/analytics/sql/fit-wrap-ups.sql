-- How long is a window busy with what comes after a service? One row per queue, on the given days: seconds from the end of a service
-- to the window's next call, where at least two others waited and whoever was called next was already there.
-- `vacant`: gaps longer than `vacant_after_minutes` (an empty post) and their mean; the quantiles, at 0, 1, … 100 %, are of the others.
with days as (select unnest(string_split($days::VARCHAR, ','))::DATE as day),
legs as (
  select day, queue_id, window_id, queued_at, called_at, ended_at, outcome, held_seconds
  from ticket_legs join days using (day)
  where hall_id = $hall_id::VARCHAR and queue_id is not null and queued_at is not null
),
next_calls as (
  select
    *,
    lead(called_at) over (partition by day, window_id order by called_at) as next_called_at,
    lead(queued_at) over (partition by day, window_id order by called_at) as next_queued_at
  from legs
  where called_at is not null and window_id is not null
),
changes as (
  select day, queue_id, queued_at as time, 1 as change from legs
  union all
  select day, queue_id, coalesce(called_at, ended_at), -1 from legs
),
lengths as (
  select distinct on (day, queue_id, time) day, queue_id, time, waiting
  from (select *, sum(change) over (partition by day, queue_id order by time) as waiting from changes)
),
pauses as (
  select day, window_id, ended_at as stopped_at
  from window_periods join days using (day)
  where hall_id = $hall_id::VARCHAR and status = 'open'
),
gaps as (
  select next_calls.day, next_calls.queue_id, next_calls.window_id, next_calls.ended_at, next_called_at, waiting
  from next_calls asof join lengths
    on next_calls.day = lengths.day and next_calls.queue_id = lengths.queue_id and next_calls.ended_at >= lengths.time
  where outcome in ('served', 'transferred') and next_calls.held_seconds = 0
    and next_called_at >= next_calls.ended_at and next_queued_at <= next_calls.ended_at and waiting >= 2
),
unbroken as (
  select gaps.queue_id, epoch(next_called_at) - epoch(ended_at) as seconds
  from gaps asof left join pauses
    on gaps.day = pauses.day and gaps.window_id = pauses.window_id and gaps.next_called_at >= pauses.stopped_at
  where stopped_at is null or stopped_at < ended_at
),
marked as (select *, seconds > $vacant_after_minutes::DOUBLE * 60 as is_vacant from unbroken)
select
  queue_id,
  (count(*) filter (not is_vacant))::INTEGER as gaps,
  array_to_string(quantile_cont(seconds, [share / 100.0 for share in range(0, 101)]) filter (not is_vacant), ',') as quantiles_seconds,
  (count(*) filter (is_vacant))::INTEGER as vacant,
  (avg(seconds) filter (is_vacant))::DOUBLE as vacant_mean_seconds
from marked
group by queue_id
order by queue_id
