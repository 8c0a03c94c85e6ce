-- Which of the given keys are stored at all? One row an event.
SELECT source, id FROM events WHERE event_key IN (SELECT unnest($keys::UBIGINT[]))
