-- What do service times look like once it is taken out who served? One row per queue and matter, on the given days.
-- `paces`: `server=pace` comma-separated; minutes are divided by the pace. `quantiles_minutes`: at 0, 1, … 100 %, comma-separated.
with days as (select unnest(string_split($days::VARCHAR, ','))::DATE as day),
paces as (
  select string_split(part, '=')[1] as server_id, string_split(part, '=')[2]::DOUBLE as pace
  from (select unnest(string_split($paces::VARCHAR, ',')) as part)
),
services as (
  select
    queue_id, matter_id,
    coalesce(service_seconds, epoch(ended_at) - epoch(called_at) - held_seconds) / 60 / coalesce(pace, 1) as minutes
  from ticket_legs join days using (day)
  left join paces on paces.server_id = coalesce(staff_id, window_id)
  where hall_id = $hall_id::VARCHAR and outcome in ('served', 'transferred') and queue_id is not null
)
select
  queue_id,
  matter_id,
  array_to_string(quantile_cont(minutes, [share / 100.0 for share in range(0, 101)]), ',') as quantiles_minutes
from services
where minutes > 0
group by queue_id, matter_id
order by queue_id, matter_id
