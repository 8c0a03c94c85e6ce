-- Keeps a tidal plan, or why there is none, with what was asked for.
insert into tidal_plans
values (
  $hall_id::VARCHAR, $plan_id::VARCHAR, $day::DATE, $wishes::VARCHAR, $seed::INTEGER, $version::VARCHAR, $requested_by::VARCHAR,
  $requested_at::TIMESTAMPTZ, $recorded_at::TIMESTAMPTZ, $starts_at::VARCHAR, $answer::VARCHAR
)
returning plan_id
