-- How a hall's sources numbered their messages of a service day and later, in the order they came. One row a numbered event.
SELECT source, sequence, epoch_ms(recorded_at) AS recorded_ms FROM events
WHERE hall_id = $hall_id::VARCHAR AND day >= $day::DATE AND sequence IS NOT NULL
ORDER BY rowid
