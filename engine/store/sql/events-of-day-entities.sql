-- Events of tickets or windows of one past service day; of windows with those of who sat down there. One row an event.
SELECT hall_id, family, kind, entity_id, epoch_ms(time) AS time_ms, source, id, data FROM events
WHERE hall_id = $hall_id::VARCHAR AND day = $day::DATE AND (
  family = $family::VARCHAR AND entity_id IN (SELECT unnest($entity_ids::VARCHAR[]))
  OR family = 'staff' AND $family::VARCHAR = 'window' AND (data ->> 'windowId') IN (SELECT unnest($entity_ids::VARCHAR[]))
)
