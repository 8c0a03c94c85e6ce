-- What did a tidal plan come to? One row, or none.
select plan_id, day, wishes, requested_by, requested_at, starts_at, answer
from tidal_plans
where hall_id = $hall_id::VARCHAR and plan_id = $plan_id::VARCHAR
limit 1
