-- A case's due time moves with the time that is not counted: of cases that were paused, the next start makes the rows anew.
DELETE FROM cases WHERE (hall_id, case_id) IN (SELECT hall_id, entity_id FROM events WHERE family = 'case' AND kind = 'paused');
