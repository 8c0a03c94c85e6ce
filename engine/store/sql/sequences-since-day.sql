-- How a hall's sources numbered their messages of a service day and later, batch by batch as they came, those of a batch by day and
-- number. One row a numbered event.
SELECT source, sequence, epoch_ms(recorded_at) AS recorded_ms FROM events
WHERE hall_id = $hall_id::VARCHAR AND day >= $day::DATE AND sequence IS NOT NULL
ORDER BY recorded_at, day, sequence
