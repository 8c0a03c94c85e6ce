-- When did tickets come, of which kind? One row per service day, queue and quarter hour with a ticket.
-- `slot_minute`: minutes from the hall's midnight to the quarter hour. Booked tickets are those an appointment was checked in with, or
-- of that class; a further ticket is a visit's second or later one.
with checked_in as (
  select distinct day, data ->> 'ticketId' as ticket_id
  from events
  where hall_id = $hall_id::VARCHAR and family = 'appointment' and kind = 'checked_in' and day between $from::DATE and $until::DATE
),
first_legs as (
  select
    day, queue_id,
    240 + 15 * floor((epoch(queued_at) - epoch(timezone($time_zone::VARCHAR, day::TIMESTAMP + interval 4 hours))) / 900) as slot_minute,
    class = 'appointment' or checked_in.ticket_id is not null as is_booked,
    row_number() over (partition by day, coalesce(visit_id, ticket_id) order by queued_at, ticket_id) as place_in_visit
  from ticket_legs left join checked_in using (day, ticket_id)
  where hall_id = $hall_id::VARCHAR and day between $from::DATE and $until::DATE
    and leg = 1 and queued_at is not null and queue_id is not null
)
select
  day,
  queue_id,
  slot_minute::INTEGER as slot_minute,
  (count(*) filter (not is_booked and place_in_visit = 1))::INTEGER as walk_ins,
  (count(*) filter (is_booked))::INTEGER as appointments,
  (count(*) filter (not is_booked and place_in_visit > 1))::INTEGER as further
from first_legs
group by all
order by day, queue_id, slot_minute
