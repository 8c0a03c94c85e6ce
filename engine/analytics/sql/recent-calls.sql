-- Which tickets were called last, and to which window? One row per ticket called since a moment of the day, latest first.
select
  entity_id as ticket_id,
  arg_max(data ->> 'windowId', time) as window_id,
  max(time) as called_at
from events
where hall_id = $hall_id::VARCHAR
  and day = $day::DATE
  and family = 'ticket'
  and kind in ('called', 'recalled')
  and time >= $since::TIMESTAMPTZ
group by entity_id
order by called_at desc, ticket_id
limit $calls::INTEGER
