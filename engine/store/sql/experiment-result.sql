-- What did an experiment come to? One row, or none.
select any_value(result) as result from experiment_results where experiment_id = $id::VARCHAR having count(*) > 0
