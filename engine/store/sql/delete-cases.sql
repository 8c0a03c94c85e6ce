-- Takes away the rows of some entities before they are written anew.
DELETE FROM cases WHERE hall_id = $hall_id::VARCHAR AND case_id IN (SELECT unnest($entity_ids::VARCHAR[]))
