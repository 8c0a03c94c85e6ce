-- What happened to the tickets of one service day? One row per leg, by the time of joining. Minutes from the hall's midnight;
-- `is_first`: the first leg of its ticket. Outcomes are those of ticket_legs.
select
  queue_id,
  class,
  matter_id,
  window_id,
  leg = 1 as is_first,
  (240 + (epoch(queued_at) - four) / 60)::DOUBLE as joined_minute,
  (240 + (epoch(called_at) - four) / 60)::DOUBLE as called_minute,
  (240 + (epoch(started_at) - four) / 60)::DOUBLE as started_minute,
  (240 + (epoch(ended_at) - four) / 60)::DOUBLE as ended_minute,
  (held_seconds / 60)::DOUBLE as held_minutes,
  outcome
from ticket_legs, (select epoch(timezone($time_zone::VARCHAR, $day::DATE::TIMESTAMP + interval 4 hours)) as four) at_four
where hall_id = $hall_id::VARCHAR and day = $day::DATE and queue_id is not null
order by queued_at, ticket_id, leg
