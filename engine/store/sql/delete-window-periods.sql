-- Takes away the rows of some entities before they are written anew.
DELETE FROM window_periods WHERE hall_id = $hall_id::VARCHAR AND day = $day::DATE AND window_id IN (SELECT unnest($entity_ids::VARCHAR[]))
