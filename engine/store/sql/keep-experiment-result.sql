-- Keeps what an experiment came to.
insert into experiment_results values ($id::VARCHAR, $finished_at::TIMESTAMPTZ, $replications::INTEGER, $result::VARCHAR)
returning experiment_id
