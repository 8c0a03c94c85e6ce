-- How did each self-service terminal of a hall do on a day, up to now? One row per terminal asked for (`kiosk_ids`, comma-separated).
-- Sessions by their outcome; busy and down time in seconds, a session or fault that has not ended counted up to `until`. Nothing is
-- known of a terminal that said nothing on the day: all of its row is null. `tickets` are those issued in the hall on the day.
with kiosks as (
  select unnest(string_split($kiosk_ids::VARCHAR, ',')) as device_id
),
heard as (
  select case when $is_today::BOOLEAN then $now::TIMESTAMPTZ else max(time) end as until
  from events
  where hall_id = $hall_id::VARCHAR and day = $day::DATE
),
said as (
  select
    entity_id as device_id, kind, time, data,
    lead(time) over (partition by entity_id, kind in ('kiosk_session_started', 'kiosk_session_finished') order by time, id) as next_of_session,
    lead(case when kind in ('fault', 'recovered') then time end ignore nulls) over (partition by entity_id order by time, id) as next_of_health
  from events
  where hall_id = $hall_id::VARCHAR and day = $day::DATE and family = 'device' and time <= $now::TIMESTAMPTZ
    and entity_id in (select device_id from kiosks)
),
counted as (
  select
    device_id,
    count(*) filter (kind = 'kiosk_session_started') as started,
    count(*) filter (kind = 'kiosk_session_finished' and (data ->> 'outcome') = 'completed') as completed,
    count(*) filter (kind = 'kiosk_session_finished' and (data ->> 'outcome') = 'referred') as referred,
    count(*) filter (kind = 'kiosk_session_finished' and (data ->> 'outcome') = 'failed') as failed,
    coalesce(sum(epoch(coalesce(next_of_session, until)) - epoch(time)) filter (kind = 'kiosk_session_started'), 0) as busy_seconds,
    coalesce(sum(epoch(coalesce(next_of_health, until)) - epoch(time)) filter (kind = 'fault'), 0) as down_seconds,
    count(*) filter (kind = 'fault') as faults,
    count(*) filter (kind = 'consumable_low' and (data ->> 'consumable') = 'paper') as paper_low,
    count(*) filter (kind = 'fault' and (data ->> 'code') = 'paper_out') as paper_out
  from said cross join heard
  group by device_id
)
select
  kiosks.device_id,
  started::INTEGER as started,
  completed::INTEGER as completed,
  referred::INTEGER as referred,
  failed::INTEGER as failed,
  busy_seconds::DOUBLE as busy_seconds,
  down_seconds::DOUBLE as down_seconds,
  faults::INTEGER as faults,
  paper_low::INTEGER as paper_low,
  paper_out::INTEGER as paper_out,
  (
    select count(*) from events
    where hall_id = $hall_id::VARCHAR and day = $day::DATE and family = 'ticket' and kind = 'issued' and time <= $now::TIMESTAMPTZ
  )::INTEGER as tickets
from kiosks
left join counted using (device_id)
order by kiosks.device_id
