-- What does an experiment simulate? One row, or none.
select any_value(scenarios) as scenarios from experiments where experiment_id = $id::VARCHAR having count(*) > 0
