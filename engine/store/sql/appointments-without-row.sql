-- Events of appointments that have no row: an earlier version kept none, or their booking was never seen. One row an event.
SELECT hall_id, family, kind, entity_id, epoch_ms(time) AS time_ms, source, id, data FROM events
WHERE hall_id = $hall_id::VARCHAR AND family = 'appointment'
  AND entity_id NOT IN (SELECT appointment_id FROM appointments WHERE hall_id = $hall_id::VARCHAR)
