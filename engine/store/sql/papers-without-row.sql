-- Events of cases and appointments that have no row: an earlier version kept none or another, or a booking was never seen. One row an event.
SELECT e.hall_id, e.family, e.kind, e.entity_id, epoch_ms(e.time) AS time_ms, e.source, e.id, e.data FROM events e
ANTI JOIN (
  SELECT 'case' AS family, case_id AS entity_id FROM cases WHERE hall_id = $hall_id::VARCHAR
  UNION ALL
  SELECT 'appointment', appointment_id FROM appointments WHERE hall_id = $hall_id::VARCHAR
) kept USING (family, entity_id)
WHERE e.hall_id = $hall_id::VARCHAR AND e.family IN ('case', 'appointment')
