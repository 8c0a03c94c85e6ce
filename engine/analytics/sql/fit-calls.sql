-- What goes on between call and service, and when nobody comes? One row per queue, on the given days. Walks in seconds from the first
-- call to the service, quantiles at 0, 1, … 100 %; `held_seconds`: from the first call of somebody who does not come to the next.
-- `return_*`: minutes from a missed call to the reactivation; `behind`: median of how many were called in between and the next call.
with days as (select unnest(string_split($days::VARCHAR, ','))::DATE as day),
legs as (
  select
    day, ticket_id, leg, queue_id, outcome, queued_at, called_at, ended_at, walk_seconds,
    lag(outcome) over ticket as outcome_before,
    lag(ended_at) over ticket as ended_before,
    row_number() over (partition by day, queue_id order by called_at nulls last) as place_of_call
  from ticket_legs join days using (day)
  where hall_id = $hall_id::VARCHAR
  window ticket as (partition by day, ticket_id order by leg)
),
calls as (select day, queue_id, called_at, max(place_of_call) as calls from legs where called_at is not null group by all),
returns as (
  select
    reactivated.queue_id,
    (epoch(queued_at) - epoch(ended_before)) / 60 as minutes,
    place_of_call - 1 - calls as behind
  from (select * from legs where outcome_before = 'missed' and queued_at is not null and called_at is not null) reactivated
  asof left join calls on reactivated.day = calls.day and reactivated.queue_id = calls.queue_id and reactivated.queued_at >= calls.called_at
),
returned as (
  select
    queue_id, count(*) as returns, avg(minutes) as return_mean_minutes, stddev_samp(minutes) as return_deviation_minutes,
    median(behind) as behind
  from returns
  where minutes >= 0
  group by queue_id
)
select
  queue_id,
  count(called_at)::INTEGER as calls,
  count(walk_seconds)::INTEGER as walks,
  array_to_string(quantile_cont(walk_seconds, [share / 100.0 for share in range(0, 101)]), ',') as walk_quantiles_seconds,
  (count(*) filter (outcome = 'missed'))::INTEGER as missed,
  (avg(epoch(ended_at) - epoch(called_at)) filter (outcome = 'missed' and called_at is not null))::DOUBLE as held_seconds,
  coalesce(any_value(returns), 0)::INTEGER as returns,
  any_value(return_mean_minutes)::DOUBLE as return_mean_minutes,
  any_value(return_deviation_minutes)::DOUBLE as return_deviation_minutes,
  any_value(behind)::DOUBLE as behind
from legs left join returned using (queue_id)
where queue_id is not null
group by queue_id
order by queue_id
