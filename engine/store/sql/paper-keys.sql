-- Every case, rating, complaint and appointment ever seen, those too that have no row yet because their beginning was never seen. A paper can
-- come more than once.
SELECT hall_id || '/case' AS owner, case_id AS entity_id FROM cases
UNION ALL SELECT hall_id || '/rating', rating_id FROM ratings
UNION ALL SELECT hall_id || '/complaint', complaint_id FROM complaints
UNION ALL SELECT hall_id || '/' || family, entity_id FROM events
WHERE (family = 'rating' AND kind <> 'given') OR (family = 'complaint' AND kind <> 'filed') OR family = 'appointment'
