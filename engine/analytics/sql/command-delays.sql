-- How long did it take from a command until the hall had carried it out? Openings, for which somebody has to come, and all others.
with asked as (
  select command_id, requested_at, request ->> 'action' = 'open' as opens
  from decisions
  where hall_id = $hall_id::VARCHAR and requested_at >= $since::TIMESTAMPTZ
),
done as (
  select entity_id as command_id, min(time) as done_at
  from events
  where hall_id = $hall_id::VARCHAR and family = 'command' and kind = 'completed' and time >= $since::TIMESTAMPTZ
  group by entity_id
)
select opens, count(*)::INTEGER as commands, median(date_diff('millisecond', requested_at, done_at))::DOUBLE / 60000 as median_minutes
from asked
join done using (command_id)
group by opens
order by opens
