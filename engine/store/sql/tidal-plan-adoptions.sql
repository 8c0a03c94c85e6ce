-- Which plans were adopted for a day, and by whom? One row per adoption, in their order: the last one is in force.
select plan_id, day, adopted_by, adopted_at, recorded_at
from tidal_plan_adoptions
where hall_id = $hall_id::VARCHAR and day = $day::DATE
order by recorded_at
