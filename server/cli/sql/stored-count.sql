-- How many messages the store has taken or refused, ever. One row.
SELECT ((SELECT count(*) FROM events) + (SELECT count(*) FROM quarantine))::DOUBLE AS stored
