-- Takes away the rows of some entities before they are written anew.
DELETE FROM complaints WHERE hall_id = $hall_id::VARCHAR AND complaint_id IN (SELECT unnest($entity_ids::VARCHAR[]))
