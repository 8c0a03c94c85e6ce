-- What did each window of a hall do with the time it stood open or paused on a day, up to now? One row per window that opened.
-- Seconds; they add up to `open_seconds`. Serving: a visitor in service, those away (parked) left out. Walking: called, until
-- service begins. Waiting: called, and nobody came. Paused: by reason. Wrap-up: after a service, `wrap_up_at_most_seconds` at
-- most. Idle while queue: nothing of all this though a queue it serves had people; idle: though none had. Where two are so at
-- once, the first in this order counts. A window that never said what it serves serves `planned_queues` (`W1=A,B;W2=C`).
with ticket_events as (
  select
    entity_id as ticket_id, kind, time,
    lead(time) over life as next_time,
    first_value(case when kind <> 'recalled' then kind end ignore nulls) over (
      partition by entity_id order by time, stage, id rows between 1 following and unbounded following
    ) as next_kind,
    last_value(window_id ignore nulls) over life as window_id,
    case when kind in ('issued', 'transferred', 'reactivated') then last_value(queue_id ignore nulls) over life end as queue_id,
    last_value(case kind when 'service_started' then true when 'transferred' then false when 'reactivated' then false end ignore nulls)
      over life as has_started
  from (
    select
      *, data ->> 'windowId' as window_id, data ->> 'queueId' as queue_id,
      list_position(
        ['issued', 'called', 'recalled', 'no_show', 'reactivated', 'transferred', 'parked', 'resumed', 'abandoned', 'service_started',
          'service_finished'], kind
      ) as stage
    from events
    where hall_id = $hall_id::VARCHAR and day = $day::DATE and family = 'ticket' and time <= $now::TIMESTAMPTZ
  ) staged
  window life as (partition by entity_id order by time, stage, id)
),
heard as (
  select case when $is_today::BOOLEAN then $now::TIMESTAMPTZ else max(time) end as until
  from events
  where hall_id = $hall_id::VARCHAR and day = $day::DATE
),
busy as (
  select
    window_id, time as starts, coalesce(next_time, until) as ends,
    case
      when kind in ('called', 'recalled') and not coalesce(has_started, false)
        then case when next_kind = 'no_show' then 'waiting' else 'walking' end
      when kind = 'resumed' and not coalesce(has_started, false) then 'walking'
      else 'serving'
    end as clock
  from ticket_events cross join heard
  where kind in ('called', 'recalled', 'service_started', 'resumed') and window_id is not null
),
wrap_ups as (
  select window_id, time as starts, time + to_seconds($wrap_up_at_most_seconds::DOUBLE) as ends, 'wrap_up' as clock
  from ticket_events
  where kind in ('service_finished', 'transferred') and window_id is not null
),
planned as (
  select split_part(entry, '=', 1) as window_id, string_split(split_part(entry, '=', 2), ',') as queues
  from (select unnest(string_split($planned_queues::VARCHAR, ';')) as entry) entries
),
window_events as (
  select
    entity_id as window_id, time as starts, coalesce(lead(time) over (partition by entity_id order by time, id), until) as ends,
    last_value(
      case kind when 'opened' then 'open' when 'resumed' then 'open' when 'closed' then 'closed' when 'paused' then data ->> 'reason' end
      ignore nulls
    ) over so_far as status,
    coalesce(
      last_value(case when json_exists(data, '$.queues') then json_extract_string(data, '$.queues[*]') end ignore nulls) over so_far,
      planned.queues
    ) as queues
  from events cross join heard left join planned on planned.window_id = entity_id
  where hall_id = $hall_id::VARCHAR and day = $day::DATE and family = 'window' and time <= $now::TIMESTAMPTZ
    and ($window_id::VARCHAR is null or entity_id = $window_id::VARCHAR)
  window so_far as (partition by entity_id order by time, id rows between unbounded preceding and current row)
),
-- How many wait in each queue from a moment on, and of that only the moments at which a queue fills and empties.
waiting as (
  select queue_id, time as moment, 1 as change from ticket_events where queue_id is not null
  union all
  select queue_id, coalesce(next_time, until), -1 from ticket_events cross join heard where queue_id is not null
),
lengths as (
  select queue_id, moment, sum(sum(change)) over (partition by queue_id order by moment) as people from waiting group by queue_id, moment
),
turns as (
  select queue_id, moment, people > 0 as has_people, lag(people > 0, 1, false) over (partition by queue_id order by moment) as had_people
  from lengths
),
crowded as (
  select queue_id, moment as starts, lead(moment) over (partition by queue_id order by moment) as ends, has_people
  from turns
  where has_people <> had_people
),
spells as (
  select window_id, starts, ends, status as clock from window_events where status <> 'closed'
  union all
  select window_id, starts, ends, clock from busy
  union all
  select window_id, starts, ends, clock from wrap_ups
  union all
  select window_id, greatest(window_events.starts, crowded.starts), least(window_events.ends, crowded.ends), 'queue'
  from window_events join crowded
    on has_people and list_contains(queues, queue_id) and crowded.starts < window_events.ends and crowded.ends > window_events.starts
  where status = 'open'
),
points as (
  select window_id, starts as moment, clock, 1 as change from spells where ends > starts
  union all
  select window_id, ends, clock, -1 from spells where ends > starts
),
moments as (
  select
    window_id, moment,
    lead(moment) over (partition by window_id order by moment) as next_moment,
    sum(sum(change) filter (clock = 'open')) over so_far as is_open,
    sum(sum(change) filter (clock = 'serving')) over so_far as serving,
    sum(sum(change) filter (clock = 'walking')) over so_far as walking,
    sum(sum(change) filter (clock = 'waiting')) over so_far as waiting,
    sum(sum(change) filter (clock = 'wrap_up')) over so_far as wrap_up,
    sum(sum(change) filter (clock = 'queue')) over so_far as queue,
    sum(sum(change) filter (clock = 'break')) over so_far as on_break,
    sum(sum(change) filter (clock = 'meal')) over so_far as at_meal,
    sum(sum(change) filter (clock = 'system')) over so_far as system_down,
    sum(sum(change) filter (clock = 'training')) over so_far as in_training,
    sum(sum(change) filter (clock = 'vacant')) over so_far as vacant,
    sum(sum(change) filter (clock = 'other')) over so_far as otherwise
  from points
  group by window_id, moment
  window so_far as (partition by window_id order by moment)
),
clocks as (
  select
    window_id, epoch(next_moment) - epoch(moment) as seconds,
    case
      when serving > 0 then 'serving'
      when walking > 0 then 'walking'
      when waiting > 0 then 'waiting'
      when on_break > 0 then 'break'
      when at_meal > 0 then 'meal'
      when system_down > 0 then 'system'
      when in_training > 0 then 'training'
      when vacant > 0 then 'vacant'
      when otherwise > 0 then 'other'
      when wrap_up > 0 then 'wrap_up'
      when queue > 0 then 'idle_while_queue'
      else 'idle'
    end as clock
  from moments
  where next_moment is not null
    and coalesce(is_open, 0) + coalesce(on_break, 0) + coalesce(at_meal, 0) + coalesce(system_down, 0) + coalesce(in_training, 0)
      + coalesce(vacant, 0) + coalesce(otherwise, 0) > 0
)
select
  window_id,
  sum(seconds)::DOUBLE as open_seconds,
  coalesce(sum(seconds) filter (clock = 'serving'), 0)::DOUBLE as serving_seconds,
  coalesce(sum(seconds) filter (clock = 'walking'), 0)::DOUBLE as walking_seconds,
  coalesce(sum(seconds) filter (clock = 'waiting'), 0)::DOUBLE as waiting_seconds,
  coalesce(sum(seconds) filter (clock = 'wrap_up'), 0)::DOUBLE as wrap_up_seconds,
  coalesce(sum(seconds) filter (clock = 'idle_while_queue'), 0)::DOUBLE as idle_while_queue_seconds,
  coalesce(sum(seconds) filter (clock = 'idle'), 0)::DOUBLE as idle_seconds,
  coalesce(sum(seconds) filter (clock = 'break'), 0)::DOUBLE as break_seconds,
  coalesce(sum(seconds) filter (clock = 'meal'), 0)::DOUBLE as meal_seconds,
  coalesce(sum(seconds) filter (clock = 'system'), 0)::DOUBLE as system_seconds,
  coalesce(sum(seconds) filter (clock = 'training'), 0)::DOUBLE as training_seconds,
  coalesce(sum(seconds) filter (clock = 'vacant'), 0)::DOUBLE as vacant_seconds,
  coalesce(sum(seconds) filter (clock = 'other'), 0)::DOUBLE as other_seconds
from clocks
where window_id in (select window_id from window_events)
group by window_id
order by window_id
