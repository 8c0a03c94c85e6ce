-- From which service day on the events of some cases, ratings, complaints or appointments stand; the names are lists side by side.
-- Null when one of them has no row yet.
SELECT CASE WHEN count(*) = len($entity_ids::VARCHAR[]) THEN min(first_day) END AS first_day FROM (
  SELECT hall_id, 'case' AS family, case_id AS entity_id, first_day FROM cases
  UNION ALL SELECT hall_id, 'rating', rating_id, first_day FROM ratings
  UNION ALL SELECT hall_id, 'complaint', complaint_id, first_day FROM complaints
  UNION ALL SELECT hall_id, 'appointment', appointment_id, first_day FROM appointments
)
SEMI JOIN (SELECT unnest($hall_ids::VARCHAR[]) AS hall_id, unnest($families::VARCHAR[]) AS family, unnest($entity_ids::VARCHAR[]) AS entity_id) papers
USING (hall_id, family, entity_id)
