-- Which appointments were booked, and who came? One row per service day of the slot, queue and slot with a booking.
-- `slot_minute`: minutes from the hall's midnight. Bookings cancelled before their slot are left out. Lateness in minutes, of those
-- who took their ticket within four hours of the slot: negative is early.
with told as (
  select entity_id, day, kind, time, data
  from events
  where hall_id = $hall_id::VARCHAR and family = 'appointment' and day between $from::DATE - 60 and $until::DATE
),
booked as (
  select entity_id, data ->> 'queueId' as queue_id, (data ->> 'slotStart')::TIMESTAMPTZ as slot_start
  from told
  where kind = 'booked'
),
bookings as (
  select entity_id, queue_id, slot_start, (timezone($time_zone::VARCHAR, slot_start) - interval 4 hours)::DATE as day
  from booked
),
cancelled as (select entity_id, min(time) as cancelled_at from told where kind = 'cancelled' group by entity_id),
came as (select entity_id, min(time) as came_at from told where kind = 'checked_in' group by entity_id),
kept as (
  select
    bookings.day,
    queue_id,
    240 + (epoch(slot_start) - epoch(timezone($time_zone::VARCHAR, day::TIMESTAMP + interval 4 hours))) / 60 as slot_minute,
    came_at is not null as has_come,
    case when abs(epoch(came_at) - epoch(slot_start)) < 4 * 3600 then (epoch(came_at) - epoch(slot_start)) / 60 end as lateness
  from bookings
  left join cancelled using (entity_id)
  left join came using (entity_id)
  where bookings.day between $from::DATE and $until::DATE and (cancelled_at is null or cancelled_at > slot_start)
)
select
  day,
  queue_id,
  floor(slot_minute)::INTEGER as slot_minute,
  count(*)::INTEGER as booked,
  (count(*) filter (has_come))::INTEGER as came,
  count(lateness)::INTEGER as timed,
  coalesce(sum(lateness), 0)::DOUBLE as lateness_sum,
  coalesce(sum(lateness * lateness), 0)::DOUBLE as lateness_square_sum
from kept
group by all
order by day, queue_id, slot_minute
