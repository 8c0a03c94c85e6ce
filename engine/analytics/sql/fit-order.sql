-- Who waited, of which class, and when was it their turn? One row per first leg on the given days, in queues that more than one
-- class waited in. Seconds from the first to join on the day; `left_at` is the call or, without one, the end.
with days as (select unnest(string_split($days::VARCHAR, ','))::DATE as day),
legs as (
  select day, queue_id, class, queued_at, called_at, ended_at
  from ticket_legs join days using (day)
  where hall_id = $hall_id::VARCHAR and leg = 1 and queue_id is not null and queued_at is not null
),
mixed as (select queue_id from legs group by queue_id having count(distinct class) > 1)
select
  day,
  queue_id,
  class,
  (epoch(queued_at) - epoch(day::TIMESTAMP))::DOUBLE as joined_at,
  (epoch(coalesce(called_at, ended_at)) - epoch(day::TIMESTAMP))::DOUBLE as left_at,
  called_at is not null as was_called
from legs join mixed using (queue_id)
order by day, queue_id, joined_at
