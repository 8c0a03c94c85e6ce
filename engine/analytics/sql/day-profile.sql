-- How does a day go, quarter hour by quarter hour, beside the usual for its weekday?
-- One row per quarter hour from the first with a ticket, today or usually, to the last. Waits in minutes, of legs that were
-- called in the quarter hour and came. Usual: median over the same weekday's days of the 28 before that issued any.
-- Quarter hours that begin after `now` have the usual only. Open windows: mean number open, null when none ever said so; their
-- usual is of the days on which any window did.
-- With a queue: tickets issued for it, calls of its legs, windows that serve it; a window that never said what it serves
-- serves what the plan says (`queue_window_ids`, comma-separated: the windows the plan gives the queue).
with span_days as (
  select $day::DATE - 7 * week::INTEGER as day, week = 0 as is_day from range(0, 5) weeks(week)
),
spans as (
  select day, is_day, timezone($time_zone::VARCHAR, day::TIMESTAMP + interval 4 hours) as day_start from span_days
),
issues as (
  select spans.day, is_day, floor((epoch(time) - epoch(day_start)) / 900)::INTEGER as slot, count(*) as issued
  from events join spans on events.day = spans.day
  where hall_id = $hall_id::VARCHAR and family = 'ticket' and kind = 'issued'
    and ($queue_id::VARCHAR is null or (data ->> 'queueId') = $queue_id::VARCHAR)
  group by spans.day, is_day, slot
),
calls as (
  select
    spans.day, is_day, floor((epoch(called_at) - epoch(day_start)) / 900)::INTEGER as slot,
    count(*) as called, avg(wait_seconds) / 60 as mean_wait_minutes
  from ticket_legs join spans on ticket_legs.day = spans.day
  where hall_id = $hall_id::VARCHAR and called_at is not null and outcome in ('served', 'transferred')
    and ($queue_id::VARCHAR is null or queue_id = $queue_id::VARCHAR)
  group by spans.day, is_day, slot
),
bounds as (
  select min(slot) as first_slot, max(slot) as last_slot
  from (select slot from issues union all select slot from calls) used
  where slot between 0 and 95
),
slots as (
  select
    day, is_day, slot::INTEGER as slot,
    day_start + to_seconds(slot * 900) as slot_start,
    least(day_start + to_seconds((slot + 1) * 900), $now::TIMESTAMPTZ) as slot_end,
    day_start + to_seconds(slot * 900) < $now::TIMESTAMPTZ as has_begun
  from bounds cross join spans cross join range(0, 96) every(slot)
  where slot between first_slot and last_slot
),
usual as (
  select slots.slot, median(coalesce(issued, 0)) as usual_issued, median(mean_wait_minutes) as usual_mean_wait_minutes
  from slots
  cross join (select distinct day from issues where not is_day) days
  left join issues on issues.day = days.day and issues.slot = slots.slot
  left join calls on calls.day = days.day and calls.slot = slots.slot
  where slots.is_day
  group by slots.slot
),
window_events as (
  select
    day, day_start, entity_id, time, id,
    last_value(case when json_exists(data, '$.queues') then json_extract_string(data, '$.queues[*]') end ignore nulls) over so_far as queues,
    last_value(case when kind <> 'assigned' then kind in ('opened', 'resumed') end ignore nulls) over so_far as is_open
  from events join spans using (day)
  where hall_id = $hall_id::VARCHAR and family = 'window'
  window so_far as (partition by day, entity_id order by time, id rows between unbounded preceding and current row)
),
window_changes as (
  select
    day, time,
    lead(time, 1, least(day_start + interval 1 day, $now::TIMESTAMPTZ)) over (partition by day, entity_id order by time, id) as until,
    coalesce(is_open, false) and (
      $queue_id::VARCHAR is null
      or coalesce(
        list_contains(queues, $queue_id::VARCHAR),
        list_contains(string_split($queue_window_ids::VARCHAR, ','), entity_id)
      )
    ) as opens
  from window_events
),
open_windows as (
  select
    day, slot,
    sum(epoch(least(until, slot_end)) - epoch(greatest(time, slot_start)))
      / nullif(max(epoch(slot_end) - epoch(slot_start)), 0) as mean_open_windows
  from slots join window_changes using (day)
  where opens and has_begun and time < slot_end and until > slot_start
  group by day, slot
),
usual_open_windows as (
  select slot, median(coalesce(mean_open_windows, 0)) as usual_open_windows
  from slots semi join window_changes using (day) left join open_windows using (day, slot)
  where not is_day
  group by slot
)
select
  slot_start,
  (case when has_begun then coalesce(today.issued, 0) end)::INTEGER as issued,
  (case when has_begun then coalesce(calls.called, 0) end)::INTEGER as called,
  calls.mean_wait_minutes::DOUBLE as mean_wait_minutes,
  usual_issued::DOUBLE as usual_issued,
  usual_mean_wait_minutes::DOUBLE as usual_mean_wait_minutes,
  (
    case when has_begun and exists (select 1 from window_changes where day = $day::DATE) then coalesce(mean_open_windows, 0) end
  )::DOUBLE as mean_open_windows,
  usual_open_windows::DOUBLE as usual_open_windows
from slots
left join issues today on today.is_day and today.slot = slots.slot
left join calls on calls.is_day and calls.slot = slots.slot
left join usual on usual.slot = slots.slot
left join open_windows on open_windows.day = slots.day and open_windows.slot = slots.slot
left join usual_open_windows on usual_open_windows.slot = slots.slot
where slots.is_day
order by slot_start
