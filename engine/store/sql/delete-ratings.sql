-- Takes away the rows of some entities before they are written anew.
DELETE FROM ratings WHERE hall_id = $hall_id::VARCHAR AND rating_id IN (SELECT unnest($entity_ids::VARCHAR[]))
