-- Every case, rating and complaint ever seen. One row a paper.
SELECT hall_id || '/case' AS owner, case_id AS entity_id FROM cases
UNION ALL SELECT hall_id || '/rating', rating_id FROM ratings
UNION ALL SELECT hall_id || '/complaint', complaint_id FROM complaints
