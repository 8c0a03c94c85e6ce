-- Takes away the rows of some entities before they are written anew.
DELETE FROM appointments USING (SELECT unnest($hall_ids::VARCHAR[]) AS of_hall, unnest($entity_ids::VARCHAR[]) AS entity_id) outdated
WHERE hall_id = of_hall AND appointment_id = entity_id
