-- What do people come for? One row per queue, matter, class and way of coming, of first legs on the given days. `matter_id` is
-- null where the ticket did not say; `is_booked`: an appointment was checked in with it, or it is of that class; `is_further`: the
-- visit had a ticket before.
with days as (select unnest(string_split($days::VARCHAR, ','))::DATE as day),
checked_in as (
  select distinct day, data ->> 'ticketId' as ticket_id
  from events join days using (day)
  where hall_id = $hall_id::VARCHAR and family = 'appointment' and kind = 'checked_in'
),
first_legs as (
  select
    queue_id, matter_id, class,
    class = 'appointment' or checked_in.ticket_id is not null as is_booked,
    row_number() over (partition by day, coalesce(visit_id, ticket_id) order by queued_at, ticket_id) > 1 as is_further
  from ticket_legs join days using (day) left join checked_in using (day, ticket_id)
  where hall_id = $hall_id::VARCHAR and leg = 1 and queue_id is not null
)
select queue_id, matter_id, class, is_booked, is_further, count(*)::INTEGER as tickets
from first_legs
group by all
order by all
