-- Keeps what became of an advice.
insert into advice_outcomes
values (
  $hall_id::VARCHAR, $advice_id::VARCHAR, $made_at::TIMESTAMPTZ, $last_made_at::TIMESTAMPTZ, $outcome::VARCHAR,
  $decided_by::VARCHAR, $decided_at::TIMESTAMPTZ, $effect::VARCHAR
)
returning advice_id
