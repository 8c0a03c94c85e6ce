-- Makes a plan the hall's plan in force for its day.
insert into tidal_plan_adoptions
values (
  $hall_id::VARCHAR, $day::DATE, $plan_id::VARCHAR, $adopted_by::VARCHAR, $adopted_at::TIMESTAMPTZ, $recorded_at::TIMESTAMPTZ
)
returning plan_id
