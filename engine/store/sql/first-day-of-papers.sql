-- From which service day on the events of some cases, ratings, complaints or appointments stand. Null when one of them has no row yet.
SELECT CASE WHEN count(*) = len($entity_ids::VARCHAR[]) THEN min(first_day) END AS first_day FROM (
  SELECT case_id AS entity_id, first_day FROM cases WHERE $family::VARCHAR = 'case' AND hall_id = $hall_id::VARCHAR
  UNION ALL SELECT rating_id, first_day FROM ratings WHERE $family::VARCHAR = 'rating' AND hall_id = $hall_id::VARCHAR
  UNION ALL SELECT complaint_id, first_day FROM complaints WHERE $family::VARCHAR = 'complaint' AND hall_id = $hall_id::VARCHAR
  UNION ALL SELECT appointment_id, first_day FROM appointments WHERE $family::VARCHAR = 'appointment' AND hall_id = $hall_id::VARCHAR
) papers
WHERE entity_id IN (SELECT unnest($entity_ids::VARCHAR[]))
