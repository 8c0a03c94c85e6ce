-- Which plans of a day have been asked for? One row per plan, newest first. Hours and minutes are null where there is no plan.
select
  plan_id,
  wishes,
  requested_by,
  requested_at,
  (answer ->> '$.plan.cost.windowHours')::DOUBLE as window_hours,
  (answer ->> '$.plan.check.plan.meanWaitMinutes.mean')::DOUBLE as mean_wait_minutes
from tidal_plans
where hall_id = $hall_id::VARCHAR and day = $day::DATE
order by recorded_at desc, plan_id
limit $rows::INTEGER
