-- Takes away the rows of some entities before they are written anew.
DELETE FROM ticket_legs WHERE hall_id = $hall_id::VARCHAR AND day = $day::DATE AND ticket_id IN (SELECT unnest($entity_ids::VARCHAR[]))
