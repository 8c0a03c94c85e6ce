-- How did a hall's last days go? One row per service day with a ticket, oldest first; today as far as it has come.
-- Visits are people, as far as tickets say whose they are (null when none does). Waits in minutes, shares 0–1; the measures are those of leader-board.sql over whole days.
with tickets as (
  select
    day,
    count(*) filter (kind = 'issued') as tickets,
    nullif(count(distinct case when kind = 'issued' then data ->> 'visitId' end), 0) as visits
  from events
  where hall_id = $hall_id::VARCHAR and family = 'ticket' and day > $day::DATE - $days::INTEGER and day <= $day::DATE
  group by day
),
legs as (
  select
    day,
    count(*) filter (outcome = 'served') as served,
    avg(wait_seconds) filter (called_at is not null and outcome in ('served', 'transferred')) / 60 as mean_wait_minutes,
    quantile_cont(wait_seconds, 0.9) filter (called_at is not null and outcome in ('served', 'transferred')) / 60 as p90_wait_minutes,
    count(*) filter (outcome = 'abandoned') / nullif(count(*) filter (outcome in ('served', 'abandoned', 'closed')), 0) as abandoned_share
  from ticket_legs
  where hall_id = $hall_id::VARCHAR and day > $day::DATE - $days::INTEGER and day <= $day::DATE
  group by day
),
doors as (
  select day, sum(passed_in) as visitors
  from area_counts
  where hall_id = $hall_id::VARCHAR and day > $day::DATE - $days::INTEGER and day <= $day::DATE
    and list_contains(string_split($door_ids::VARCHAR, ','), area_id)
  group by day
),
rated as (
  select day, avg((stars >= 3)::INTEGER) filter (active) as satisfied_share
  from ratings
  where hall_id = $hall_id::VARCHAR and day > $day::DATE - $days::INTEGER and day <= $day::DATE
  group by day
)
select
  tickets.day as day,
  visitors::DOUBLE as visitors,
  visits::INTEGER as visits,
  tickets::INTEGER as tickets,
  coalesce(served, 0)::INTEGER as served,
  mean_wait_minutes::DOUBLE as mean_wait_minutes,
  p90_wait_minutes::DOUBLE as p90_wait_minutes,
  abandoned_share::DOUBLE as abandoned_share,
  satisfied_share::DOUBLE as satisfied_share
from tickets
left join legs using (day)
left join doors using (day)
left join rated using (day)
order by tickets.day
