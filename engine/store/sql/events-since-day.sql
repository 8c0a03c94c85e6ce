-- A hall's events of a service day and later, other than those of papers, which are read whole. One row an event.
SELECT hall_id, family, kind, entity_id, epoch_ms(time) AS time_ms, source, id, data FROM events
WHERE hall_id = $hall_id::VARCHAR AND day >= $day::DATE AND family NOT IN ('case', 'rating', 'complaint', 'appointment')
ORDER BY time
