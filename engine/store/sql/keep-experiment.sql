-- Keeps what somebody asked for.
insert into experiments
values ($id::VARCHAR, $requested_by::VARCHAR, $requested_at::TIMESTAMPTZ, $request::VARCHAR, $scenarios::VARCHAR, $version::VARCHAR)
returning experiment_id
