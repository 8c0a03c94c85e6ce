-- All events of papers of which more is expected: cases and complaints that are open, appointments of the day and later, cases granted
-- since $finished_since, certificates made since $made_since that were not collected, and ratings of at most $bad_stars given since
-- $rated_since that were not followed up. One row an event.
SELECT e.hall_id, e.family, e.kind, e.entity_id, epoch_ms(e.time) AS time_ms, e.source, e.id, e.data FROM events e
SEMI JOIN (
  SELECT 'case' AS family, case_id AS entity_id FROM cases
  WHERE hall_id = $hall_id::VARCHAR AND (
    status NOT IN ('refused', 'finished', 'collected')
    OR status = 'finished' AND kind IS DISTINCT FROM 'immediate' AND result = 'granted'
      AND last_event_at >= CASE WHEN certificate_at IS NULL THEN $finished_since::DATE ELSE $made_since::DATE END
  )
  UNION ALL
  SELECT 'complaint', complaint_id FROM complaints WHERE hall_id = $hall_id::VARCHAR AND closed_at IS NULL
  UNION ALL
  SELECT 'rating', rating_id FROM ratings
  WHERE hall_id = $hall_id::VARCHAR AND stars <= $bad_stars::UTINYINT AND followed_up_at IS NULL AND given_at >= $rated_since::DATE
  UNION ALL
  SELECT 'appointment', appointment_id FROM appointments WHERE hall_id = $hall_id::VARCHAR AND day >= $day::DATE
) held_papers USING (family, entity_id)
WHERE e.hall_id = $hall_id::VARCHAR ORDER BY e.time
