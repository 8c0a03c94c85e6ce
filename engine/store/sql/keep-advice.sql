-- Keeps what a hall was advised.
insert into advice_given
values (
  $hall_id::VARCHAR, $advice_id::VARCHAR, $made_at::TIMESTAMPTZ, $reason::VARCHAR, $queue_id::VARCHAR, $remedies::VARCHAR, $effect::VARCHAR
)
returning advice_id
