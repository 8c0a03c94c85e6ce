-- Which of the given keys are stored on the given service days? One row an event.
SELECT source, id FROM events WHERE day IN (SELECT unnest($days::DATE[])) AND event_key IN (SELECT unnest($keys::UBIGINT[]))
