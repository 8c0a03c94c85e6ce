-- All events of papers that are still open: cases and complaints, and appointments of the day and later. One row an event.
SELECT e.hall_id, e.family, e.kind, e.entity_id, epoch_ms(e.time) AS time_ms, e.source, e.id, e.data FROM events e
SEMI JOIN (
  SELECT 'case' AS family, case_id AS entity_id FROM cases
  WHERE hall_id = $hall_id::VARCHAR AND status NOT IN ('refused', 'finished', 'collected')
  UNION ALL
  SELECT 'complaint', complaint_id FROM complaints WHERE hall_id = $hall_id::VARCHAR AND closed_at IS NULL
  UNION ALL
  SELECT 'appointment', appointment_id FROM appointments WHERE hall_id = $hall_id::VARCHAR AND day >= $day::DATE
) open_papers USING (family, entity_id)
WHERE e.hall_id = $hall_id::VARCHAR ORDER BY e.time
