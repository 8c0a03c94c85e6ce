-- Which experiments have been asked for? One row per experiment, the one asked for last first.
select
  experiment_id,
  arg_max(requested_by, requested_at) as requested_by,
  max(requested_at) as requested_at,
  arg_max(request, requested_at) as request,
  any_value(finished_at) as finished_at,
  any_value(replications)::INTEGER as replications
from experiments
left join experiment_results using (experiment_id)
where $id::VARCHAR is null or experiment_id = $id::VARCHAR
group by experiment_id
order by requested_at desc, experiment_id
limit $rows::INTEGER
