-- How does a hall's day so far compare with yesterday, and with the usual, up to the same hour?
-- One row per span: today, yesterday, norm (median over the same weekday's days of the last 28 that were heard of).
-- Shares are 0–1, waits minutes. Waits are of legs that were called and came: a no-show is no wait. Legs count once they
-- have ended, on every day alike. Abandoned: of tickets somebody held that ended. Satisfied: 3 stars and more of the
-- ratings a person gave. A window's open time runs from its opening to the next change, or the same hour.
-- Visits are people, as far as tickets say whose they are (null when none does); tickets are numbers taken.
-- Diversion: of what was done at self-service terminals and the tickets issued, the share of the former; null without terminals.
-- A day without any ticket event was not heard of: everything of it is null.
with span_days as (
  select span, $day::DATE - days_back as day
  from (values ('today', 0), ('yesterday', 1), ('norm', 7), ('norm', 14), ('norm', 21), ('norm', 28)) compared(span, days_back)
),
spans as (
  select
    span, day,
    timezone($time_zone::VARCHAR, day::TIMESTAMP + interval 4 hours) as day_start,
    timezone($time_zone::VARCHAR,
      day::TIMESTAMP + (timezone($time_zone::VARCHAR, $now::TIMESTAMPTZ) - $day::DATE::TIMESTAMP)) as cutoff
  from span_days
),
tickets as (
  select
    spans.day,
    count(*) filter (kind = 'issued' and time <= cutoff) as tickets,
    nullif(count(distinct case when kind = 'issued' and time <= cutoff then data ->> 'visitId' end), 0) as visits
  from events join spans on events.day = spans.day
  where hall_id = $hall_id::VARCHAR and family = 'ticket'
  group by spans.day
),
legs as (
  select
    spans.day,
    avg(wait_seconds) filter (called_at is not null and outcome in ('served', 'transferred')) / 60 as mean_wait_minutes,
    quantile_cont(wait_seconds, 0.9) filter (called_at is not null and outcome in ('served', 'transferred')) / 60 as p90_wait_minutes,
    avg((wait_seconds <= 900)::INTEGER) filter (called_at is not null and outcome in ('served', 'transferred')) as within_15_share,
    count(*) filter (outcome = 'served') as served,
    count(*) filter (outcome = 'abandoned') / nullif(count(*) filter (outcome in ('served', 'abandoned', 'closed')), 0) as abandoned_share
  from ticket_legs join spans on ticket_legs.day = spans.day and ended_at <= cutoff
  where hall_id = $hall_id::VARCHAR
  group by spans.day
),
window_changes as (
  select
    spans.day, entity_id, cutoff, time, kind in ('opened', 'resumed') as opens,
    lead(time, 1, cutoff) over (partition by spans.day, entity_id order by time, id) as until
  from events join spans on events.day = spans.day and time <= cutoff
  where hall_id = $hall_id::VARCHAR and family = 'window' and kind in ('opened', 'closed', 'paused', 'resumed')
),
windows as (
  select
    day,
    count(distinct entity_id) filter (opens) as windows_opened,
    coalesce(sum(epoch(until) - epoch(time)) filter (opens), 0) / 3600 as window_hours
  from window_changes
  group by day
),
sessions as (
  select spans.day, count(*) filter (time <= cutoff and (data ->> 'outcome') = 'completed') as completed
  from events join spans on events.day = spans.day
  where hall_id = $hall_id::VARCHAR and family = 'device' and kind = 'kiosk_session_finished'
  group by spans.day
),
doors as (
  select spans.day, sum(passed_in) as visitors
  from area_counts join spans on area_counts.day = spans.day and time <= cutoff
  where hall_id = $hall_id::VARCHAR and list_contains(string_split($door_ids::VARCHAR, ','), area_id)
  group by spans.day
),
rated as (
  select
    spans.day, count(*) filter (active) as active_ratings, avg((stars >= 3)::INTEGER) filter (active) as satisfied_share
  from ratings join spans on ratings.day = spans.day and given_at <= cutoff
  where hall_id = $hall_id::VARCHAR
  group by spans.day
),
finished as (
  select spans.day, count(*) filter (finished_at between day_start and cutoff and result is not null) as cases_finished
  from cases cross join spans
  where hall_id = $hall_id::VARCHAR
  group by spans.day
)
select
  span,
  median(visitors)::DOUBLE as visitors,
  median(visits)::DOUBLE as visits,
  median(tickets)::DOUBLE as tickets,
  median(mean_wait_minutes)::DOUBLE as mean_wait_minutes,
  median(p90_wait_minutes)::DOUBLE as p90_wait_minutes,
  median(within_15_share)::DOUBLE as within_15_share,
  median(abandoned_share)::DOUBLE as abandoned_share,
  median(windows_opened)::DOUBLE as windows_opened,
  median(window_hours)::DOUBLE as window_hours,
  median(completed / nullif(completed + tickets, 0))::DOUBLE as diversion_share,
  median(satisfied_share)::DOUBLE as satisfied_share,
  median(case when active_ratings is not null then active_ratings / nullif(served, 0) end)::DOUBLE as active_rating_share,
  median(cases_finished)::DOUBLE as cases_finished
from spans
join tickets using (day)
left join legs using (day)
left join windows using (day)
left join sessions using (day)
left join doors using (day)
left join rated using (day)
left join finished using (day)
group by span
