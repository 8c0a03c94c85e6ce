-- All events of cases, ratings, complaints or appointments of these ids, in any of these families and any hall, none of which is
-- older than the day. One row an event.
SELECT hall_id, family, kind, entity_id, epoch_ms(time) AS time_ms, source, id, data FROM events
WHERE day >= $first_day::DATE AND family IN (SELECT unnest($families::VARCHAR[])) AND entity_id IN (SELECT unnest($entity_ids::VARCHAR[]))
