-- How many tickets were taken for each queue, quarter hour by quarter hour? One row per service day, queue and quarter hour with one.
-- `slot_minute`: minutes from the midnight that begins the day to the quarter hour, by the hall's clock. `last_at`: its last ticket.
-- Tickets count where they were issued; a transfer is no arrival.
select
  day,
  data ->> 'queueId' as queue_id,
  (240 + 15 * floor((epoch(time) - epoch(timezone($time_zone::VARCHAR, day::TIMESTAMP + interval 4 hours))) / 900))::INTEGER as slot_minute,
  count(*)::INTEGER as arrivals,
  max(time) as last_at
from events
where hall_id = $hall_id::VARCHAR and day between $from::DATE and $until::DATE and time <= $now::TIMESTAMPTZ
  and family = 'ticket' and kind = 'issued' and (data ->> 'queueId') is not null
group by all
order by day, queue_id, slot_minute
