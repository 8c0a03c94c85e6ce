-- All events of some cases, ratings, complaints or appointments, none of which is older than the day. One row an event.
SELECT hall_id, family, kind, entity_id, epoch_ms(time) AS time_ms, source, id, data FROM events
WHERE hall_id = $hall_id::VARCHAR AND day >= $first_day::DATE AND family = $family::VARCHAR
  AND entity_id IN (SELECT unnest($entity_ids::VARCHAR[]))
