-- Takes away the rows of some entities before they are written anew.
DELETE FROM appointments WHERE hall_id = $hall_id::VARCHAR AND appointment_id IN (SELECT unnest($entity_ids::VARCHAR[]))
