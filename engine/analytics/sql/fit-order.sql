-- Who waited, of which class, and when was it their turn? One row per first leg on the given days, in queues that more than one
-- class waited in. Seconds from the midnight of the day; `left_at` is the call or, without one, the end; `slot_at` of who was taken as booked.
with days as (select unnest(string_split($days::VARCHAR, ','))::DATE as day),
legs as (
  select day, ticket_id, queue_id, class, queued_at, called_at, ended_at
  from ticket_legs join days using (day)
  where hall_id = $hall_id::VARCHAR and leg = 1 and queue_id is not null and queued_at is not null
),
slots as (
  select day, ticket_id, min(slot_start) as slot_start
  from appointments join days using (day)
  where hall_id = $hall_id::VARCHAR and ticket_id is not null
  group by all
),
mixed as (select queue_id from legs group by queue_id having count(distinct class) > 1)
select
  day,
  queue_id,
  class,
  (epoch(queued_at) - epoch(day::TIMESTAMP))::DOUBLE as joined_at,
  (epoch(coalesce(called_at, ended_at)) - epoch(day::TIMESTAMP))::DOUBLE as left_at,
  (case when class = 'appointment' then epoch(slot_start) - epoch(day::TIMESTAMP) end)::DOUBLE as slot_at,
  called_at is not null as was_called
from legs join mixed using (queue_id) left join slots using (day, ticket_id)
order by day, queue_id, joined_at
